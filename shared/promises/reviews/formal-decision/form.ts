import { choiceField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** After so many formal reviews without improvement a person decides; nothing ends by itself (catalogue O87, TWE 14.7). */
export const formalDecisionForm = oneStep({
  id: "formal-decision",
  title: "Decide after formal reviews without improvement",
  submit: "Record the decision",
  lead: "The policy allows the school to end the placement now. It does not have to.",
  fields: [
    choiceField(
      "decision",
      "What do you decide?",
      "Select what you decide",
      options(
        ["continue", "The placement continues"],
        ["end", "The placement ends", "Its last day is recorded after this"],
      ),
    ),
    wordsField("why", "Why?", "Enter why"),
  ],
});

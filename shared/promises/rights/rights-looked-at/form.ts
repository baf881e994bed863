import { choiceField, dateField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** A placement looked at again because the pupil’s rights have changed since the decision (catalogue O101; edge list 4.1). */
export const rightsLookedAtForm = oneStep({
  id: "rights-looked-at",
  title: "Look at this placement again",
  submit: "Record what you found",
  lead: "The pupil has gained or lost a status since the decision. See whether the placement is still right, and who must know.",
  fields: [
    dateField("on", "When did you look at it?", "Enter when you looked at it"),
    severalField(
      "looked-at",
      "What did you look at?",
      "Select what you looked at",
      options(
        ["risk", "The risk assessment"],
        ["plan", "The plan and its objectives"],
        ["people", "Who is told, who is invited and who may collect"],
        ["provider", "What the provider must know, and whether it must be registered"],
        ["timetable", "Days, times and transport"],
      ),
    ),
    choiceField(
      "outcome",
      "What follows?",
      "Select what follows",
      options(
        ["goes-on", "It goes on as it is"],
        ["changes", "It goes on with changes"],
        ["review", "A review is held sooner", "Plan it after this"],
        ["end", "It should end", "The end is recorded after this"],
      ),
    ),
    wordsField("why", "Why, and what is done by whom?", "Enter why, and what is done by whom"),
  ],
});

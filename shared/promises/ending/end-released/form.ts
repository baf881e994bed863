import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** What parents are told of an end over safety: the safeguarding lead releases it (rules of sense, concern). */
export const endReleasedForm = oneStep({
  id: "end-released",
  title: "Decide what the parents are told of the end",
  submit: "Record the decision",
  lead: "The letter says that the placement ends and when, and nothing of the reason.",
  fields: [
    choiceField(
      "how",
      "What are the parents told?",
      "Select what the parents are told",
      options(
        ["letter", "Send them the letter now"],
        ["word", "They have been told by word"],
        ["not-yet", "Nothing yet"],
      ),
    ),
    dateField("again-on", "When do you look at it again?", "Enter when you look at it again", {
      when: { field: "how", is: ["not-yet"] },
    }),
    wordsField("why", "Why nothing yet?", "Enter why nothing is told yet", {
      when: { field: "how", is: ["not-yet"] },
    }),
  ],
});

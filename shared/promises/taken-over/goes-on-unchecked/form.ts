import { choiceField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { toJudge } from "#contracts/read-by.ts";

/** The safeguarding lead’s decision of the same day about a provider whose checks nobody can show (KCSIE part 3; catalogue O36, O41). */
export const goesOnUncheckedForm = oneStep({
  id: "goes-on-unchecked",
  title: "Decide whether the pupil goes on there",
  submit: "Record the decision",
  lead: "The placement was taken over, and nobody can show the provider’s registration or the checks of its staff. Ring the provider today.",
  fields: [
    choiceField(
      "decision",
      "What do you decide?",
      "Select what you decide",
      options(
        ["goes-on", "The pupil goes on there while it is shown"],
        ["stays", "The pupil stays at school until it is shown: the placement is suspended"],
      ),
    ),
    wordsField("reason", "Why, and what did the provider say?", "Enter why, and what the provider said", {
      readBy: toJudge,
    }),
  ],
});

import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  severalField,
  wordsField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

const whenSent = { when: { field: "outcome", is: ["sent"] } } as const;

/** The child-protection file goes with the child, apart from the main file (KCSIE, part two), or there is none. */
export const protectionFileForm = oneStep({
  id: "protection-file",
  title: "The child-protection file follows the child",
  submit: "Record it",
  lead: "Only that it went, and to whom, is kept here. What is in it stays in the safeguarding system.",
  fields: [
    choiceField(
      "outcome",
      "What becomes of the child-protection file?",
      "Select what becomes of the child-protection file",
      options(
        ["sent", "It was sent to the next school, college or provider"],
        ["none", "There is none"],
        ["stays", "The pupil stays on our roll: the file stays with us"],
      ),
    ),
    lineField("to", "To which school, college or provider?", "Enter where it was sent", whenSent),
    lineField("to-whom", "To whom there?", "Enter to whom it was sent", {
      ...whenSent,
      hint: "The name of the safeguarding lead there",
    }),
    dateField("sent-on", "On which day was it sent?", "Enter the day on which it was sent", whenSent),
    choiceField(
      "how",
      "How was it sent?",
      "Select how it was sent",
      options(
        ["system", "Through a secure system between schools"],
        ["by-hand", "Handed over in person"],
        ["tracked", "By tracked post that is signed for"],
        ["encrypted", "Encrypted, with the key sent another way"],
      ),
      whenSent,
    ),
    severalField(
      "apart",
      "Is it apart from the main file?",
      "Tick that it was sent apart from the main file",
      options(["yes", "It was sent apart from the pupil’s main file"]),
      whenSent,
    ),
    wordsField(
      "beforehand",
      "What was discussed with the safeguarding lead there beforehand?",
      "Enter what was discussed beforehand, or that nothing had to be",
      {
        ...whenSent,
        hint: "So that support is in place when the pupil arrives. If nothing had to be, say so",
      },
    ),
  ],
});

import { choiceField, dateField, lineField, oneStep, severalField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

const whenSent = { when: { field: "outcome", is: ["sent", "unknown"] } } as const;
const whenKnown = { when: { field: "outcome", is: ["sent"] } } as const;

/** The pupil's record and common transfer file go to the next school (Education (Pupil Information) (England) Regulations 2005). */
export const recordSentForm = oneStep({
  id: "record-sent",
  title: "The pupil’s record follows the pupil",
  submit: "Record it",
  lead: "The main file. A child-protection file goes apart from it, and the safeguarding lead records that.",
  fields: [
    choiceField(
      "outcome",
      "What becomes of the pupil’s record?",
      "Select what becomes of the pupil’s record",
      options(
        ["sent", "It was sent to the next school, college or provider"],
        [
          "unknown",
          "The next school is not known: the transfer file is with the lost pupils of the secure system",
        ],
        ["stays", "The pupil stays on our roll: the record stays with us"],
      ),
    ),
    severalField(
      "what",
      "What was sent?",
      "Select what was sent",
      options(["transfer-file", "The common transfer file"], ["record", "The educational record"]),
      whenKnown,
    ),
    lineField("to", "To which school, college or provider?", "Enter where it was sent", whenKnown),
    lineField("to-whom", "To whom there?", "Enter to whom it was sent", whenKnown),
    dateField("sent-on", "On which day?", "Enter the day on which it was sent", whenSent),
    choiceField(
      "how",
      "How was it sent?",
      "Select how it was sent",
      options(
        ["system", "Through the secure system between schools"],
        ["by-hand", "Handed over in person"],
        ["tracked", "By tracked post that is signed for"],
        ["encrypted", "Encrypted, with the key sent another way"],
      ),
      whenKnown,
    ),
    lineField("confirmed-by", "Who has confirmed that it arrived?", "Enter who has confirmed it", {
      ...whenKnown,
      optional: true,
      hint: "Leave it empty until somebody has, and come back to this page",
    }),
  ],
});

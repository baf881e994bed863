import type { Field, Form } from "#contracts/form.ts";
import { choiceField, dateField, oneStep, signatureField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { toJudge } from "#contracts/read-by.ts";

/** Only staff say how they heard of it. */
const heard: Field = choiceField(
  "heard",
  "How did the provider say so?",
  "Select how the provider said so",
  options(
    ["by-telephone", "Confirmed by telephone"],
    ["in-writing", "Confirmed in writing"],
    ["in-person", "Confirmed in person"],
  ),
);

const questions = [
  choiceField(
    "became",
    "What became of what you had about the pupil?",
    "Select what became of it",
    options(
      ["destroyed", "It is destroyed: files, prints, notes and mails"],
      ["returned", "It is returned to the school, and nothing is left here"],
      ["both", "Some is returned, and all the rest is destroyed"],
      ["kept", "Some of it has to be kept"],
    ),
  ),
  wordsField("kept-what", "What is kept, why, and until when?", "Enter what is kept, why, and until when", {
    when: { field: "became", is: ["kept"] },
    readBy: toJudge,
    hint: "For example, your own register, because the law asks you to keep it",
  }),
  dateField("done-on", "On which day was this done?", "Enter the day on which it was done"),
  signatureField("typed-name", "Who says so: name and job", "Enter the name and the job"),
] as const;

const lead =
  "What the school gave you, and what you downloaded, printed or wrote about the pupil. The pack for day one is closed.";

const form = { id: "data-returned", title: "What became of the pupil’s records at the provider" } as const;

/** At the end the provider returns or destroys what it had (UK GDPR art. 5(1)(e); catalogue O57), as staff record it. */
export const dataReturnedForm = oneStep({ ...form, submit: "Record it", fields: [heard, ...questions] });

/** The same as the provider is asked behind its link. */
export const dataReturnedByProvider: Form = oneStep({
  ...form,
  title: "The pupil’s records at your setting",
  submit: "Send our answer",
  lead,
  fields: questions,
});

import type { Field, Form } from "#contracts/form.ts";
import { choiceField, dateField, oneStep, signatureField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { toJudge } from "#contracts/read-by.ts";

/** Only staff say how they heard of it. */
export const heard: Field = choiceField(
  "heard",
  "How did the provider say so?",
  "Select how the provider said so",
  options(
    ["by-telephone", "Confirmed by telephone"],
    ["in-writing", "Confirmed in writing"],
    ["in-person", "Confirmed in person"],
  ),
);

/** What has become of what a provider had. */
export const whatBecame = [
  choiceField(
    "became",
    "What has become of the records about the pupil?",
    "Select what became of it",
    options(
      ["destroyed", "All of them are destroyed: files, prints, notes and mails"],
      ["returned", "All of them are returned to the school, and no copy is left"],
      ["both", "Some are returned to the school, and all the others are destroyed"],
      ["kept", "Some of them have to be kept"],
    ),
  ),
  wordsField("kept-what", "What is kept, why, and until when?", "Enter what is kept, why, and until when", {
    when: { field: "became", is: ["kept"] },
    readBy: toJudge,
    hint: "For example, your own register, because the law asks you to keep it",
  }),
  dateField("done-on", "When was this done?", "Enter the day on which it was done"),
  signatureField("typed-name", "Name and job of whoever says so", "Enter the name and the job"),
] as const;

const lead =
  "This is about everything that the school gave you, and everything that you downloaded, printed or wrote about the pupil. The pack for the first day is closed.";

const form = { id: "data-returned", title: "What became of the pupil’s records at the provider" } as const;

/** At the end the provider returns or destroys what it had (UK GDPR art. 5(1)(e); catalogue O57), as staff record it. */
export const dataReturnedForm = oneStep({ ...form, submit: "Record it", fields: [heard, ...whatBecame] });

/** The same as the provider is asked behind its link. */
export const dataReturnedByProvider: Form = oneStep({
  ...form,
  title: "The pupil’s records at your setting",
  submit: "Send our answer",
  lead,
  fields: whatBecame,
});

import type { Field } from "#contracts/form.ts";
import { choiceField, oneStep, signatureField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { toLead } from "#contracts/read-by.ts";

/** Whose words they are; on a page of one's own the page knows. */
export const askedBy = options(
  ["parent", "A parent or carer"],
  ["pupil", "The pupil"],
  ["officer", "Somebody who works with the pupil"],
);

export const askedFor = options(
  ["review", "A review of the placement", "The school says by when it is held, or why not now"],
  ["complaint", "A complaint", "The school looks into it and answers you"],
  ["question", "Something else", "A question, or something that the school should know"],
);

export const askedWords: Field = wordsField("about", "What is it about?", "Enter what it is about", {
  hint: "In your own words. A person at the school reads it.",
  readBy: toLead,
});

/** What somebody asks of the school, or complains of, between the occasions on which they are asked (catalogue O34, O82). */
export const familyAskedForm = oneStep({
  id: "family-asked",
  title: "Take down a request or a complaint",
  submit: "Record it",
  lead: "For somebody who asks by phone, on paper or in person. A request about data has a page of its own, under Records.",
  fields: [
    choiceField("from", "Who asks?", "Select who asks", askedBy),
    choiceField("what", "What do they ask for?", "Select what they ask for", askedFor),
    askedWords,
    signatureField("typed-name", "Who took it down?", "Enter who took it down"),
  ],
});

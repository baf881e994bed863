import type { Field } from "#contracts/form.ts";
import { choiceField, wordsField } from "../fields.ts";
import { options } from "../options.ts";

/** What the pupil says of it in their own way: nobody answers it for them. */
export const feelsSafeField: Field = choiceField(
  "feels-safe",
  "Does the pupil say that they feel safe there?",
  "Select whether the pupil says that they feel safe",
  options(
    ["yes", "Yes"],
    ["no", "No, or the pupil is afraid of somebody or something there"],
    ["not-said", "The pupil did not say"],
  ),
);

/** What the safeguarding lead says to a finding that a child may not be safe: without it no such record is taken. */
export const dslFields: readonly Field[] = [
  choiceField(
    "dsl",
    "What does the safeguarding lead say?",
    "Select what the safeguarding lead says",
    options(
      ["goes-on", "They have decided that the pupil goes on there, and how"],
      ["away", "They have decided where the pupil is until it is settled"],
      ["decides-today", "They have been told by word, and decide today"],
    ),
    {
      optional: true,
      hint: "Only where the pupil is not safe, does not attend, or is afraid: ring them now. Waymark alerts them as well",
    },
  ),
  wordsField("dsl-said", "What was decided or said, and when?", "Enter what was decided or said, and when", {
    when: { field: "dsl", is: ["goes-on", "away", "decides-today"] },
    hint: "Not the story of the concern: that belongs into the safeguarding system",
  }),
];

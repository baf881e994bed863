import { choiceField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO17Schema: EvidenceSchema = {
  title: "Broad and balanced curriculum",
  lead: "Look at the whole week, at school and at the provider together.",
  fields: [
    choiceField(
      "kept",
      "Does the curriculum stay broad and balanced?",
      "Select whether the curriculum stays broad and balanced",
      options(["yes", "Yes"], ["with-steps", "Something is missing, and the school makes up for it"]),
    ),
    wordsField("steps", "What is missing, and what does the school do?", "Enter what the school does", {
      when: { field: "kept", is: ["with-steps"] },
    }),
  ],
};

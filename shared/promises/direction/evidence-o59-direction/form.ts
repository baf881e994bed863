import { choiceField, lineField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO59DirectionSchema: EvidenceSchema = {
  title: "The authority’s own form for directions",
  lead: "Some authorities want a form of their own for every direction, besides the notice. The school’s set-up says where it is.",
  fields: [
    choiceField(
      "form",
      "Has it been sent?",
      "Select whether it has been sent",
      options(["sent", "Yes"], ["none", "The authority has no form of its own"]),
    ),
    lineField("reference", "Reference of the authority", "Enter the reference of the authority", {
      when: { field: "form", is: ["sent"] },
      hint: "Or who took it",
    }),
  ],
};

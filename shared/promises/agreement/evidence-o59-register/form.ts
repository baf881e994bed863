import { choiceField, lineField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO59RegisterSchema: EvidenceSchema = {
  title: "The authority’s register of children",
  lead: "The authority keeps a register of children who are educated elsewhere than at school for some of the week: by the school’s arrangement, on a part-time timetable or by flexi-schooling. Send it what it asks, in its own way, and again when something changes.",
  fields: [
    choiceField(
      "what",
      "What was sent?",
      "Select what was sent",
      options(["new", "A new entry"], ["change", "A change"], ["end", "The end"]),
    ),
    lineField("reference", "Reference of the authority", "Enter the reference of the authority", {
      optional: true,
    }),
  ],
};

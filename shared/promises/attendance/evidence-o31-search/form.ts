import { choiceField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO31SearchSchema: EvidenceSchema = {
  title: "Search before going off site",
  lead: "Record a search in two lines. What was found stays in the school’s own safeguarding or behaviour record: give its reference only.",
  fields: [
    choiceField(
      "reason",
      "Why was the pupil searched?",
      "Select why the pupil was searched",
      options(["suspicion", "Reasonable suspicion"], ["agreed", "The pupil agreed to it"]),
    ),
    choiceField(
      "result",
      "What came of it?",
      "Select what came of it",
      options(["nothing", "Nothing was found"], ["found", "Something was found and dealt with"]),
    ),
  ],
};

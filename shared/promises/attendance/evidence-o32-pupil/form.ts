import { choiceField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO32PupilSchema: EvidenceSchema = {
  title: "Standards of behaviour: pupil",
  lead: "Talk it over in words, or pictures, that the pupil understands.",
  fields: [
    choiceField(
      "answer",
      "Has the pupil understood and agreed?",
      "Select whether the pupil has understood and agreed",
      options(["yes", "Yes"], ["declined", "The pupil would not say"], ["talk", "It needs another talk"]),
    ),
  ],
};

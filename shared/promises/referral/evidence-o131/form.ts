import { severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO131Schema: EvidenceSchema = {
  title: "Equality considered",
  lead: "Record that equality was considered before the decision: whom the placement helps, and whether anybody could be put at a disadvantage.",
  fields: [
    severalField(
      "considered",
      "What was looked at?",
      "Select what was looked at",
      options(
        ["disability", "Disability and special educational needs"],
        ["ethnicity", "Ethnicity, religion and language"],
        ["sex", "Sex, pregnancy and other protected characteristics"],
        ["pattern", "Whether some groups of pupils are placed more often"],
        ["positive-action", "Whether positive action would help"],
      ),
    ),
    wordsField("found", "What was found?", "Enter what was found"),
  ],
};

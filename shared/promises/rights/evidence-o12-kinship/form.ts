import { wordsField } from "#contracts/forms/fields.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO12KinshipSchema: EvidenceSchema = {
  title: "Kinship care: advice of the virtual school",
  lead: "The virtual school head promotes the education of children in kinship care too, and gives advice. It is no duty of law to ask.",
  fields: [wordsField("advice", "What does the virtual school advise?", "Enter what it advises")],
};

import { wordsField } from "#contracts/forms/fields.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO15Schema: EvidenceSchema = {
  title: "Why an online provider",
  lead: "Online provision is used only where nothing else fits. Say what else was looked at.",
  fields: [
    wordsField(
      "tried",
      "Which other places were looked at, and why does none of them fit?",
      "Enter which other places were looked at",
    ),
  ],
};

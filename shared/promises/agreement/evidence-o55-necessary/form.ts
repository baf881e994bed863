import { choiceField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO55NecessarySchema: EvidenceSchema = {
  title: "Is a written agreement with the provider necessary?",
  lead: "Judge it for this placement: what is agreed already, what it costs, how long it lasts, and what would be unclear without one.",
  fields: [
    choiceField(
      "answer",
      "What was judged?",
      "Select what was judged",
      options(
        ["needed", "It is necessary", "The provider is asked to agree to the terms"],
        ["not-needed", "It is not necessary"],
      ),
    ),
    wordsField("why", "Why?", "Enter why"),
  ],
};

import { choiceField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO32ProviderSchema: EvidenceSchema = {
  title: "Standards of behaviour: provider",
  lead: "The provider keeps to the school’s standards of behaviour, and rings the school when something serious happens.",
  asked: "Agree to the standards of behaviour",
  fields: [
    choiceField(
      "answer",
      "Does the provider agree?",
      "Select whether the provider agrees",
      options(["yes", "Yes"], ["talk", "It would like to talk about it first"], ["no", "No"]),
    ),
  ],
  provider: {
    asks: "Do you agree to hold the pupil to the same standards of behaviour as the school?",
    text: "You use your own rules day by day. They ask as much as the school’s, and you ring the school when something serious happens.",
  },
};

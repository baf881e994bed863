import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO32Schema: EvidenceSchema = {
  title: "Standards of behaviour: parents",
  lead: "The same standards hold at the provider as at school, and the school can follow up there what happened here.",
  asked: "Read the standards of behaviour",
  parent: {
    asks: "Has the parent read and understood the standards of behaviour?",
    asksYou: "Have you read and understood the standards?",
    text: "The same standards of behaviour hold at the provider as at school. If something goes wrong there, the school talks to you and may follow it up.",
  },
};

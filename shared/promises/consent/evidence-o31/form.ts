import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO31Schema: EvidenceSchema = {
  title: "Rule on banned substances",
  lead: "Alcohol, drugs, tobacco and vapes are banned. The school may search a pupil before going off site when there is a good reason.",
  asked: "Read the rule on banned substances",
  parent: {
    asks: "Has the parent read and understood the rule on banned substances?",
    asksYou: "Have you read and understood the rule?",
    text: "Alcohol, drugs, tobacco and vapes are not allowed, at the provider as at school. Staff may search a child before going off site when they have a good reason.",
  },
};

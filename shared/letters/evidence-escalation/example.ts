import type { EvidenceEscalationFacts } from "./facts.ts";

export const evidenceEscalationExample: EvidenceEscalationFacts = {
  schoolName: "Harbour View School",
  initials: "AO",
  asks: ["Sign the agreement about the placement"],
  askedOn: "2026-10-09",
  answerBy: "2026-10-16",
  reminders: 1,
  link: "https://waymark.example/placements/example",
};

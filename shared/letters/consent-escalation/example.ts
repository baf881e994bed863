import type { ConsentEscalationFacts } from "./facts.ts";

export const consentEscalationExample: ConsentEscalationFacts = {
  schoolName: "Harbour View School",
  initials: "AO",
  askedOn: "2026-10-09",
  answerBy: "2026-10-16",
  reminders: 2,
  link: "https://waymark.example/placements/example",
};

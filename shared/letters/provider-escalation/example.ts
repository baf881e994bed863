import type { ProviderEscalationFacts } from "./facts.ts";

export const providerEscalationExample: ProviderEscalationFacts = {
  schoolName: "Harbour View School",
  initials: "AO",
  what: "Its checks before a pupil starts",
  askedOn: "2026-10-09",
  answerBy: "2026-10-16",
  reminders: 1,
  link: "https://waymark.example/placements/example",
};

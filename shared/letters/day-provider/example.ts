import type { DayProviderFacts } from "./facts.ts";

export const dayProviderExample: DayProviderFacts = {
  school: { name: "Harbour View School", phone: "01632 960 014" },
  what: "off",
  because: "snow",
  date: "2026-11-03",
  pupils: ["AO", "TW"],
};

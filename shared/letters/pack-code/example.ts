import type { PackCodeFacts } from "./facts.ts";

export const packCodeExample: PackCodeFacts = {
  school: { name: "Harbour View School", phone: "01632 960 014" },
  code: "204816",
};

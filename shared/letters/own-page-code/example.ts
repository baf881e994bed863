import type { OwnPageCodeFacts } from "./facts.ts";

export const ownPageCodeExample: OwnPageCodeFacts = {
  school: { name: "Harbour View School", phone: "01632 960 014" },
  code: "551907",
};

import { exampleSchool } from "../parts/example-school.ts";
import type { ProviderStartFacts } from "./facts.ts";

export const providerStartExample: ProviderStartFacts = {
  school: exampleSchool,
  initials: "AO",
  firstDay: "2026-11-03",
  lastDay: "2027-02-12",
  sessions: [{ kind: "one", days: ["Tuesday", "Thursday"], start: "09:15", finish: "14:45" }],
  pack: "https://waymark.example/l/example-pack",
  outside: { name: "Mr Ned Vale, deputy head", phone: "07700 900 014" },
  safeguarding: { name: "Ms Hana Brook", phone: "01632 960 031" },
};

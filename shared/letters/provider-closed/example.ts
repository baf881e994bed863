import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { ProviderClosedFacts } from "./facts.ts";

export const providerClosedExample: ProviderClosedFacts = {
  school: exampleSchool,
  what: "closed",
  initials: "AO",
  first: "2026-11-02",
  last: "2026-11-06",
  signedBy: exampleSignatory,
};

import { exampleSchool } from "../parts/example-school.ts";
import type { ProviderEndFacts } from "./facts.ts";

export const providerEndExample: ProviderEndFacts = {
  school: exampleSchool,
  initials: "AO",
  lastDay: "2027-02-12",
};

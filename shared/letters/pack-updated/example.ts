import { exampleSchool } from "../parts/example-school.ts";
import type { PackUpdatedFacts } from "./facts.ts";

export const packUpdatedExample: PackUpdatedFacts = {
  school: exampleSchool,
  initials: "AO",
  pack: "https://waymark.example/l/example-pack",
};

import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { PlacementEndingFacts } from "./facts.ts";

export const placementEndingExample: PlacementEndingFacts = {
  school: exampleSchool,
  child: "Amara",
  lastDay: "2027-02-12",
  written: "2027-02-08",
  signedBy: exampleSignatory,
};

import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { FlexiEndingFacts } from "./facts.ts";

export const flexiEndingExample: FlexiEndingFacts = {
  school: exampleSchool,
  recipient: { name: "Ms Ngozi Okafor", address: ["4 Mill Row", "Sandleigh", "ZZ9 7TD"] },
  written: "2027-01-11",
  pupilFirstName: "Amara",
  by: "school",
  givenOn: "2027-01-11",
  lastDay: "2027-02-08",
  signedBy: exampleSignatory,
};

import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { FlexiDecisionFacts } from "./facts.ts";

export const flexiDecisionExample: FlexiDecisionFacts = {
  school: exampleSchool,
  recipient: { name: "Ms Ngozi Okafor", address: ["4 Mill Row", "Sandleigh", "ZZ9 7TD"] },
  written: "2026-10-22",
  pupilFirstName: "Amara",
  asked: "2026-10-05",
  decided: "not-agreed",
  decidedOn: "2026-10-21",
  reasons:
    "Amara is settling well with her class, and two days away each week would take her out of it again",
  signedBy: exampleSignatory,
};

import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { ReviewOutcomeFacts } from "./facts.ts";

export const reviewOutcomeExample: ReviewOutcomeFacts = {
  school: exampleSchool,
  child: "Amara",
  heldOn: "2026-12-01",
  outcome: "continue",
  howItGoes: "She goes to each session and likes the workshop",
  decided: "We all want her to go on, because it helps her",
  nextSteps: "She will read with her class on Fridays from January",
  nextBy: "2027-02-12",
  signedBy: exampleSignatory,
};

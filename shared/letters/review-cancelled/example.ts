import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { ReviewCancelledFacts } from "./facts.ts";

export const reviewCancelledExample: ReviewCancelledFacts = {
  school: exampleSchool,
  to: { kind: "parent", child: "Amara" },
  on: "2026-12-01",
  at: "15:30",
  why: "Ms Flint is ill, and we want her to be there",
  signedBy: exampleSignatory,
};

import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { ReviewDeclinedFacts } from "./facts.ts";

export const reviewDeclinedExample: ReviewDeclinedFacts = {
  school: exampleSchool,
  child: "Amara",
  askedOn: "2026-12-08",
  answer: {
    kind: "decline",
    why: "We looked at all of this on 1 December, and nothing has changed since",
    from: "2027-02-09",
    nextBy: "2027-02-12",
  },
  signedBy: exampleSignatory,
};

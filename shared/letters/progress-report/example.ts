import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { ProgressReportFacts } from "./facts.ts";

export const progressReportExample: ProgressReportFacts = {
  school: exampleSchool,
  child: "Amara",
  provision: "Copse Lane Workshop",
  coversTo: "2026-12-11",
  attended: 34,
  missed: 2,
  objectives: [
    { goal: "Starts each day by herself", step: "Reached" },
    { goal: "Reads a short book alone", step: "On the way" },
  ],
  pupilWords: "I like it there, and I want to make a chair",
  engagement: "She starts each day by herself now and helps others",
  progress: "She reads short books and has made a stool",
  behaviour: "She takes a break when she needs one",
  welfare: "She is happy here and eats well",
  signedBy: exampleSignatory,
};

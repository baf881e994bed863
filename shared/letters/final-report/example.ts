import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { FinalReportFacts } from "./facts.ts";

export const finalReportExample: FinalReportFacts = {
  school: exampleSchool,
  child: "Amara",
  provision: "Copse Lane Workshop",
  attended: 110,
  missed: 5,
  objectives: [{ goal: "Starts each day by herself", step: "Reached" }],
  attainment: "She reads short books and has made a stool",
  behaviour: "She asks for a break when she needs one",
  helps: "A calm start, and one person to go to",
  pupilWords: "I liked the wood",
  signedBy: exampleSignatory,
};

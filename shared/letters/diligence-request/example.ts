import { exampleSchool } from "../parts/example-school.ts";
import type { DiligenceRequestFacts } from "./facts.ts";

export const diligenceRequestExample: DiligenceRequestFacts = {
  school: exampleSchool,
  answerBy: "2027-07-02",
  link: "https://waymark.example/l/example-link",
};

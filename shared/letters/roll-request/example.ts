import { exampleSchool } from "../parts/example-school.ts";
import type { RollRequestFacts } from "./facts.ts";

export const rollRequestExample: RollRequestFacts = {
  school: exampleSchool,
  answerBy: "2026-10-16",
  link: "https://waymark.example/l/example-link",
};

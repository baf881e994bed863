import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { ConsentRequestFacts } from "./facts.ts";

export const consentRequestExample: ConsentRequestFacts = {
  school: exampleSchool,
  asked: { firstName: "Ngozi", relation: "parent", child: "AO" },
  link: "https://waymark.example/l/example-link",
  answerBy: "2026-10-16",
  signedBy: exampleSignatory,
};

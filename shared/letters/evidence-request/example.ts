import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { EvidenceRequestFacts } from "./facts.ts";

export const evidenceRequestExample: EvidenceRequestFacts = {
  school: exampleSchool,
  asked: { firstName: "Ngozi", relation: "parent", child: "AO" },
  asks: ["Sign the agreement about the placement", "Read the standards of behaviour"],
  link: "https://waymark.example/l/example-link",
  answerBy: "2026-10-16",
  signedBy: exampleSignatory,
};

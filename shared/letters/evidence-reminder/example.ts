import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { EvidenceReminderFacts } from "./facts.ts";

export const evidenceReminderExample: EvidenceReminderFacts = {
  school: exampleSchool,
  asked: { firstName: "Ngozi", relation: "parent", child: "AO" },
  asks: ["Sign the agreement about the placement", "Read the standards of behaviour"],
  link: "https://waymark.example/l/example-link",
  answerBy: "2026-10-16",
  askedOn: "2026-10-09",
  signedBy: exampleSignatory,
};

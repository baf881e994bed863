import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { ConsentReceiptFacts } from "./facts.ts";

export const consentReceiptExample: ConsentReceiptFacts = {
  school: exampleSchool,
  asked: { firstName: "Ngozi", relation: "parent", child: "AO" },
  answer: "agree",
  answeredOn: "2026-10-12",
  answeredAt: "19:42",
  link: "https://waymark.example/l/example-link",
  changeBy: "2026-11-02",
  signedBy: exampleSignatory,
};

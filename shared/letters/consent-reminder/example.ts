import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { ConsentReminderFacts } from "./facts.ts";

export const consentReminderExample: ConsentReminderFacts = {
  school: exampleSchool,
  asked: { firstName: "Ngozi", relation: "parent", child: "AO" },
  link: "https://waymark.example/l/example-link",
  askedOn: "2026-10-09",
  answerBy: "2026-10-16",
  signedBy: exampleSignatory,
};

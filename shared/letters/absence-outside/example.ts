import { exampleSchool } from "../parts/example-school.ts";
import type { AbsenceOutsideFacts } from "./facts.ts";

export const absenceOutsideExample: AbsenceOutsideFacts = {
  school: exampleSchool,
  what: "absent",
  whom: "social-worker",
  initials: "AO",
  date: "2026-11-03",
  session: "morning",
  ring: { name: "Ms P. Lund", phone: "01632 960 031" },
  duty: { name: "Sandleigh children’s social care", phone: "01632 960 901" },
};

import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { AbsenceParentsFacts } from "./facts.ts";

export const absenceParentsExample: AbsenceParentsFacts = {
  school: exampleSchool,
  what: "absent",
  initials: "AO",
  date: "2026-11-03",
  session: "morning",
  signedBy: exampleSignatory,
};

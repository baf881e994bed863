import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { DayParentsFacts } from "./facts.ts";

export const dayParentsExample: DayParentsFacts = {
  school: exampleSchool,
  what: "off",
  because: "snow",
  initials: "AO",
  date: "2026-11-03",
  signedBy: exampleSignatory,
};

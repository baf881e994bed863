import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { PlacementToldFacts } from "./facts.ts";

export const placementToldExample: PlacementToldFacts = {
  school: exampleSchool,
  what: "told",
  initials: "AO",
  arrangement: "By agreement with the parents",
  provision: "Tideway Nurture Centre",
  firstDay: "2026-11-03",
  lastDay: "2027-02-12",
  sessions: [{ kind: "one", days: ["Tuesday", "Thursday"], start: "09:15", finish: "14:45" }],
  signedBy: exampleSignatory,
};

import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { openIncident } from "#streams/placement/incidents.ts";

export const incidentRows: readonly Row[] = [
  called({
    id: "O95",
    title: "Decide what follows from the serious incident",
    owner: "headteacher",
    form: "incident",
    by: (f) => openIncident(f.placement),
    due: (f, by) =>
      schoolDaysAfter(
        f.placement.calendar,
        dateOf(by.at),
        targets.incidentDecided,
        "the incident was recorded",
      ),
    otherwise: "No serious incident has been recorded.",
  }),
];

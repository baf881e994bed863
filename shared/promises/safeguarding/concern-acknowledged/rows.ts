import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { unacknowledged } from "#streams/placement/concerns.ts";
import { latestOf } from "#streams/placement/records.ts";
import { noConcern, onTheSameDay } from "../same-day.ts";

export const concernAcknowledgedRows: readonly Row[] = [
  called({
    id: "O124",
    part: "acknowledge",
    title: "Acknowledge the safeguarding concern",
    owner: "dsl",
    blocks: "law-or-safety",
    form: "concern-acknowledged",
    outlasts: true,
    settings: ["concern.acknowledgeMinutes"],
    by: (f) => unacknowledged(f.placement)[0],
    due: onTheSameDay("At once: after the minutes that the rule sets, the deputy is alerted."),
    otherwise: noConcern,
    answered: (f) => latestOf(f.placement, "concern-acknowledged") ?? latestOf(f.placement, "concern-sorted"),
  }),
];

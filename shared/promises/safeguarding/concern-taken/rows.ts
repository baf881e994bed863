import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { hasReachedHead, untaken } from "#streams/placement/concerns.ts";
import { latestOf } from "#streams/placement/records.ts";
import { onTheSameDay } from "../same-day.ts";

/** Owed once neither safeguarding lead nor deputy has acknowledged it in time. */
export const concernTakenRows: readonly Row[] = [
  called({
    id: "O124",
    part: "taken",
    title: "Take the safeguarding concern that nobody has acknowledged",
    owner: "headteacher",
    blocks: "law-or-safety",
    form: "concern-taken",
    outlasts: true,
    settings: ["concern.acknowledgeMinutes"],
    by: (f) => untaken(f.placement).find((concern) => hasReachedHead(f.placement, concern)),
    due: onTheSameDay("At once: neither safeguarding lead nor deputy has acknowledged it."),
    otherwise: "No concern has had to go to the headteacher.",
    answered: (f) => latestOf(f.placement, "concern-taken"),
  }),
];

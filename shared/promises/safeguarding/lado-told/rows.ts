import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { allegationToTell } from "#streams/placement/concerns.ts";
import { latestOf } from "#streams/placement/records.ts";
import { onTheSameDay } from "../same-day.ts";

export const ladoToldRows: readonly Row[] = [
  called({
    id: "O124",
    part: "lado",
    title: "Ring the LADO about the allegation",
    owner: "dsl",
    blocks: "law-or-safety",
    form: "lado-told",
    outlasts: true,
    always: true,
    by: (f) => allegationToTell(f.placement),
    due: onTheSameDay("On the day on which it became known; within one working day at the latest."),
    otherwise: "No allegation against an adult has been made.",
    answered: (f) => latestOf(f.placement, "lado-told"),
  }),
];

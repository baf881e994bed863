import { hasProvider } from "#domain/routes.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { arrived, holdsAnswer, isBehind, latestOf } from "#streams/placement/life.ts";
import type { Row } from "./obligation.ts";
import { called } from "./recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

/** A change of staff before the first day, whose checks nobody has confirmed; once the pupil is there, O103 asks it. */
const unconfirmed = (f: Facts) => {
  const change = latestOf(f.placement, "staff-change");
  const asks = holdsAnswer(change, "confirmed", "no") && !arrived(f.placement) && !isBehind(f.placement);
  return asks ? change : undefined;
};

/** New staff before the start: their checks are confirmed in writing first, as those of the others were (O41; KCSIE). */
export const staffAgainRows: readonly Row[] = [
  called({
    id: "O41",
    part: "again",
    title: "Have the checks of its new staff confirmed in writing before the start",
    on: hasProvider,
    owner: "dsl",
    phase: "checks",
    blocks: "law-or-safety",
    always: true,
    form: "staff-change",
    by: unconfirmed,
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.staffConfirmed, "the change became known"),
    otherwise: "No change of staff waits for its confirmation before the start.",
  }),
];

import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { holdsAnswer, isBehind, latestOf } from "#streams/placement/records.ts";

const unconfirmed = (f: Facts) => {
  const change = latestOf(f.placement, "staff-change");
  return holdsAnswer(change, "confirmed", "no") && !isBehind(f.placement) ? change : undefined;
};

/** A change of staff before the first day, whose checks nobody has confirmed; once the pupil is there, O103 asks it. */
const unconfirmedBeforeStart = (f: Facts) => {
  const change = latestOf(f.placement, "staff-change");
  const asks =
    holdsAnswer(change, "confirmed", "no") && !hasBegun(f.placement, f.today) && !isBehind(f.placement);
  return asks ? change : undefined;
};

export const staffChangeRows: readonly Row[] = [
  called({
    id: "O103",
    title: "Have the checks of new staff at the provider confirmed in writing",
    on: hasProvider,
    owner: "ap-lead",
    blocks: "law-or-safety",
    form: "staff-change",
    by: unconfirmed,
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.staffConfirmed, "the change became known"),
    otherwise: (f) =>
      hasBegun(f.placement, f.today) ? "No change of staff has been told." : "It begins with the first day.",
  }),
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
    by: unconfirmedBeforeStart,
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.staffConfirmed, "the change became known"),
    otherwise: "No change of staff waits for its confirmation before the start.",
  }),
];

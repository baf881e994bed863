import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { fromStart, here } from "#promises/deciding/guards/review.ts";
import { lookedAtLater } from "#promises/deciding/guards/rights.ts";
import { fallToActOn } from "#streams/placement/reviews/attendance-fell.ts";

/** What was agreed on a fall is looked at at least once. */
const onceAtLeast: Guard<"attendance-intervention"> = (f, s) =>
  text(s, "again") === "no" && fallToActOn(f.placement)
    ? refuse("Attendance has fallen: name a day on which it is looked at again.", "again")
    : undefined;

export const attendanceInterventionFits: readonly Fit[] = [inPhase("active"), here];

export const attendanceInterventionTakes: readonly Guard<"attendance-intervention">[] = [
  notAfterToday("on", "The day"),
  fromStart("on"),
  onceAtLeast,
  lookedAtLater,
];

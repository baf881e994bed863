import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { onRoute } from "#promises/deciding/guards/own-timetable.ts";
import { fromStart, here } from "#promises/deciding/guards/review.ts";
import { dslHeard } from "#promises/deciding/unsafe.ts";
import { unseenDays } from "#streams/placement/week/unseen-days.ts";

const withoutTime: Guard<"welfare-check"> = (f, s) =>
  unseenDays(f.placement, text(s, "on"), text(s, "on")).length > 0
    ? undefined
    : refuse(
        "The pupil has time on site on that day, or it is no school day: no check is owed for it.",
        "on",
      );

export const welfareCheckFits: readonly Fit[] = [
  inPhase("active", "reintegration"),
  onRoute("part-time"),
  here,
];

export const welfareCheckTakes: readonly Guard<"welfare-check">[] = [
  notAfterToday("on", "The day"),
  fromStart("on"),
  withoutTime,
  dslHeard,
];

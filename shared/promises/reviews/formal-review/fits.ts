import { longDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { absentWhy, fromStart, here, ledTogether } from "#promises/deciding/guards/review.ts";
import { dslHeard } from "#promises/deciding/unsafe.ts";
import { latestOf } from "#streams/placement/records.ts";

/** Formal reviews are distinct meetings: one on a day, each after the one before (catalogue O86, O87; TWE 14.6, 14.7). */
const aMeetingOfItsOwn: Guard<"formal-review"> = (f, s) => {
  const held = String(latestOf(f.placement, "formal-review")?.answers["held-on"] ?? "");
  return held !== "" && text(s, "held-on") <= held
    ? refuse(
        `The formal review of ${longDate(held)} is recorded already. Enter the day of another meeting, or put that record right.`,
        "held-on",
      )
    : undefined;
};

export const formalReviewFits: readonly Fit[] = [inPhase("active"), here];

export const formalReviewTakes: readonly Guard<"formal-review">[] = [
  notAfterToday("held-on", "The day"),
  fromStart("held-on"),
  ledTogether,
  absentWhy,
  aMeetingOfItsOwn,
  dslHeard,
];

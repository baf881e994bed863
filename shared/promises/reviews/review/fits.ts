import { longDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { fromStart, here } from "#promises/deciding/guards/review.ts";
import { dslHeard } from "#promises/deciding/unsafe.ts";
import { latestOf } from "#streams/placement/records.ts";

const notTwice: Guard<"review"> = (f, s) => {
  const last = latestOf(f.placement, "review");
  const held = String(last?.answers["held-on"] ?? "");
  return last && last.answers.outcome !== "end" && text(s, "held-on") <= held
    ? refuse(`The review of ${longDate(held)} is recorded already. Enter a later day.`, "held-on")
    : undefined;
};

export const reviewFits: readonly Fit[] = [inPhase("active"), here];

export const reviewTakes: readonly Guard<"review">[] = [
  notAfterToday("held-on", "The day"),
  fromStart("held-on"),
  notTwice,
  dslHeard,
];

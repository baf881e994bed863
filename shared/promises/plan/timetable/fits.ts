import { refuse } from "#domain/decision.ts";
import { schoolDay, sessions } from "#promises/deciding/guards/dates.ts";
import { type Fit, type Guard, inPhase, notEnded, text } from "#promises/deciding/guards/guard.ts";
import { placeKnown } from "#promises/deciding/guards/route.ts";
import { answerOf } from "#streams/placement/facts.ts";

const dates: Guard = (f, s) => {
  if (text(s, "start") <= f.today) return refuse("The first day must be after today.", "start");
  return text(s, "end") < text(s, "start")
    ? refuse("The last day must not be before the first.", "end")
    : undefined;
};

const notArrived: Fit = (f) =>
  answerOf(f.placement, "arrival", "arrived") === "yes"
    ? refuse("The pupil has started: change the sessions or the last day instead.")
    : undefined;

export const timetableFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
  notArrived,
];

export const timetableTakes: readonly Guard[] = [
  placeKnown,
  dates,
  schoolDay("start"),
  schoolDay("end"),
  sessions,
];

import { shortDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { reachable, schoolDay, sessions } from "#promises/deciding/guards/dates.ts";
import { type Fit, type Guard, inPhase, notEnded, text } from "#promises/deciding/guards/guard.ts";
import { placeKnown } from "#promises/deciding/guards/route.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { arrived } from "#streams/placement/facts.ts";

/** Education from the sixth day may begin today: the child waits for no notice (SI 2012/1033; rules of each route). */
const dates: Guard<"timetable"> = (f, s) => {
  const begins = text(s, "start");
  const { takenOver } = f.placement;
  if (takenOver) {
    if (begins !== takenOver.begun)
      return refuse(`It was taken over as under way since ${shortDate(takenOver.begun)}.`, "start");
    return text(s, "end") < f.today
      ? refuse("The last day must not be before today: what is over is not taken over.", "end")
      : undefined;
  }
  if (f.placement.route === "sixth-day" ? begins < f.today : begins <= f.today)
    return refuse(
      f.placement.route === "sixth-day"
        ? "The first day must be today or later."
        : "The first day must be after today.",
      "start",
    );
  return text(s, "end") < text(s, "start")
    ? refuse("The last day must not be before the first.", "end")
    : undefined;
};

/** Whoever may be there already is not sent for anew: the first day moves only where it is on record that the pupil did not come. */
const notBegun: Fit = (f) => {
  if (!hasBegun(f.placement, f.today)) return undefined;
  return arrived(f.placement)
    ? refuse("The pupil has started: change the sessions or the last day instead.")
    : refuse(
        "The first day has come. Record first whether the pupil arrived: if not, a new first day can be entered.",
      );
};

export const timetableFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
  notBegun,
];

export const timetableTakes: readonly Guard<"timetable">[] = [
  placeKnown,
  dates,
  (f, s) => (f.placement.takenOver ? undefined : schoolDay("start")(f, s)),
  schoolDay("end"),
  sessions,
  reachable,
];

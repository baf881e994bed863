import { counted, listed } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notEnded, text } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/own-timetable.ts";
import { shortfallOf } from "#streams/placement/week/own-week.ts";

const gapsFirst: Fit = (f) => {
  const short = shortfallOf(f.placement, f.today);
  if (!short) return refuse("School and placements add up to the whole week: there is nothing to explain.");
  return short.gaps.length > 0
    ? refuse(
        `${counted(short.gaps.length, "session")} a week ${short.gaps.length === 1 ? "has" : "have"} neither school nor provider: ${listed(short.gaps)}. Add sessions, or open a part-time timetable beside this placement.`,
      )
    : undefined;
};

const laterThanToday =
  (field: "until", what: string): Guard<"full-time-week"> =>
  (f, s) =>
    text(s, field) <= f.today ? refuse(`${what} must be after today.`, field) : undefined;

export const fullTimeWeekFits: readonly Fit[] = [open, notEnded, gapsFirst];

export const fullTimeWeekTakes: readonly Guard<"full-time-week">[] = [laterThanToday("until", "The day")];

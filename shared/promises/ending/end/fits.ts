import { shortDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notEnded, text } from "#promises/deciding/guards/guard.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { startOf } from "#streams/placement/facts.ts";

const lastDay: Guard<"end"> = (f, s) => {
  const start = startOf(f.placement);
  if (f.placement.phase !== "active" || !hasBegun(f.placement, f.today)) return undefined;
  return text(s, "last-day") < start
    ? refuse(`The last day must not be before the first, ${shortDate(start)}.`, "last-day")
    : undefined;
};

export const endFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
];

export const endTakes: readonly Guard<"end">[] = [lastDay];

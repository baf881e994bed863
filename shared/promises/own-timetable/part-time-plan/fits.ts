import { listed, weekdayNames } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { after, type Fit, type Guard, inPhase, notEnded } from "#promises/deciding/guards/guard.ts";
import { clauseOf, notForBehaviour, onRoute } from "#promises/deciding/guards/own-timetable.ts";
import { weekdaysUnseen } from "#streams/placement/week/unseen-days.ts";

const before = inPhase("referral", "consent", "checks", "commissioning");

/** Some time on site every day where possible; where not, it is said why (catalogue O114; WBS 9.6). */
const timeEveryDay: Guard<"part-time-plan"> = (f, s) => {
  const days = weekdaysUnseen(f.placement).map((n) => weekdayNames[n] ?? "");
  return days.length > 0 && !s.said.includes("not-daily-why")
    ? refuse(
        `There is no time on site on ${listed(days)}${clauseOf(f, "O114")}. Add a session on ${days.length === 1 ? "that day" : "those days"}, or say why it is not possible.`,
        "not-daily-why",
      )
    : undefined;
};

export const partTimePlanFits: readonly Fit[] = [
  before,
  onRoute("part-time"),
  notEnded,
  after("timetable", "record dates and sessions"),
];

export const partTimePlanTakes: readonly Guard<"part-time-plan">[] = [
  notForBehaviour("reason", "behaviour"),
  timeEveryDay,
];

import type { Owed } from "#casework/views/owed.ts";
import { nextSchoolDay, plusDays, schoolDayFrom } from "#domain/calendar/school-days.ts";
import { sampleCalendar } from "#infra/local/seed/sample-calendar.ts";
import type { Plan } from "../school/plan.ts";
import type { Known } from "./filling.ts";

const found = (day: ReturnType<typeof schoolDayFrom>, otherwise: string): string =>
  "date" in day ? day.date : otherwise;

/** The first school day on or after a date. */
export const schoolDayOn = (date: string): string => found(schoolDayFrom(sampleCalendar, date), date);
export const schoolDayAfter = (date: string): string => found(nextSchoolDay(sampleCalendar, date), date);

const later = (...dates: readonly string[]): string => dates.toSorted().at(-1) ?? "";

/** Dates that leave room for what must come before: the plan's own, or later ones where time has passed. */
export const datesFrom = (plan: Plan, day: string): Known => {
  const start = later(plan.start, schoolDayOn(plusDays(day, 18)));
  return { ...plan.week, start, end: later(plan.end, schoolDayOn(plusDays(start, 28))) };
};

/** What somebody knows who fills in a form about a placement on a day, besides what every form gets. */
export const knownFor = (plan: Plan | undefined, task: Pick<Owed, "form" | "due">, day: string): Known => {
  if (!plan) return {};
  switch (task.form) {
    case "decision":
      return { decision: plan.place ? "place" : "do-not-place" };
    case "provider":
      return { provider: plan.provider };
    case "timetable":
      return datesFrom(plan, day);
    case "review-planned": {
      const wished = schoolDayOn(plusDays(day, 11));
      return { "held-on": wished, told: ["paper"], kind: "review" };
    }
    case "end":
      return { "last-day": day, why: plan.why };
    case "report-checked":
    case "final-report-checked":
      return { result: "send", told: ["paper"] };
    case "provider-checks":
      return { "insurance-until": plusDays(day, 400) };
    case "return-plan":
      return { "step-1-from": schoolDayAfter(day) };
    case "destination":
      return { destination: "mainstream-full", from: day };
    default:
      return { told: ["paper"] };
  }
};

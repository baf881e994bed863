import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { isSchoolDay, plusDays } from "#domain/calendar/school-days.ts";
import { registerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { oweSummary } from "#streams/register/decide/mailing.ts";
import type { School } from "#streams/school/school.ts";
import { execute } from "../commit/execute.ts";
import { registers } from "../commit/streams.ts";
import { type RegisterRow, registerRows } from "../views/register-rows.ts";
import { attendanceSettings } from "./settings.ts";

/** Monday of the week of an ISO date. */
export const mondayOf = (date: string): string => plusDays(date, 1 - weekdayOf(date));

const lastOfWeek = (school: School, date: string): boolean => {
  const { calendar } = school;
  const rest = Array.from({ length: 5 - Math.min(5, weekdayOf(date)) }, (_, i) => plusDays(date, i + 1));
  if (calendar === undefined || isSchoolDay(calendar, date) !== true) return false;
  return rest.every((d) => isSchoolDay(calendar, d) !== true);
};

/** The days that a summary at the end of this day is about; undefined when none is due. */
const spanOf = (school: School, date: string): { from: string; to: string } | undefined => {
  const { summary } = attendanceSettings(school, date);
  if (summary === "daily") return { from: date, to: date };
  return summary === "weekly" && lastOfWeek(school, date) ? { from: mondayOf(date), to: date } : undefined;
};

const rowsOf = (
  deps: Deps,
  at: SchoolRef,
  span: { from: string; to: string },
): Promise<readonly RegisterRow[]> => registerRows(deps, scopeOf(at), span.from, span.to);

/** A week’s summary goes out before its Saturday: that of the week before is told with this one, where anybody was expected on it. */
const withSaturday = async (deps: Deps, at: SchoolRef, span: ReturnType<typeof spanOf>) => {
  if (!span || span.from === span.to) return span;
  const saturday = plusDays(mondayOf(span.to), -2);
  const rows = await rowsOf(deps, at, { from: saturday, to: saturday });
  return rows.some((r) => r.opened) ? { ...span, from: saturday } : span;
};

/** Whether this school day ends with a summary: its week's last one, or every one, as the policy has it. */
export const summaryDue = async (
  deps: Deps,
  at: SchoolRef,
  school: School,
  date: string,
): Promise<boolean> => {
  const span = spanOf(school, date);
  return span !== undefined && (await rowsOf(deps, at, span)).some((r) => r.opened);
};

/** Owes the summary to those whom the policy names (O75); it rides on the span's last register. Done twice, it is done once. */
export const sendSummary = async (deps: Deps, at: SchoolRef, school: School, date: string): Promise<void> => {
  const span = await withSaturday(deps, at, spanOf(school, date));
  const carrier = span && (await rowsOf(deps, at, span)).findLast((r) => r.opened);
  if (!span || !carrier) return;
  const stream = registerStream(at, carrier.id);
  await execute(deps, registers, { stream, id: `tend-summary-${span.to}`, by: "system" }, (r) =>
    oweSummary(r, span, attendanceSettings(school, date).summaryTo),
  );
};

import type { SchoolCalendar } from "../domain/calendar.ts";
import { weekdayOf } from "../domain/date-steps.ts";
import { tellHeadOfOverdue } from "../domain/placement/reminding.ts";
import { isSchoolDay, plusDays } from "../domain/school-days.ts";
import { placementStream, type SchoolRef } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import { execute } from "./execute.ts";
import type { PlacementRow } from "./placement-list.ts";
import type { Owed } from "./project.ts";
import { placements } from "./streams.ts";

/** Days past its due date after which the headteacher hears of it as well: the product's own, no clause names any. */
const longAfter = 7;

/** That there is an allegation is not for whom it may be about (rules of sense, concern). */
const sealed: readonly string[] = ["lado-told"];

/** What of a placement is long overdue on an ISO date, whoever owns it; what is suspended stands still. */
export const longOverdue = (
  row: Pick<PlacementRow, "phase" | "frozen" | "owed">,
  date: string,
): readonly Owed[] =>
  row.phase === "closed" || row.frozen
    ? []
    : row.owed.filter((o) => o.due !== "" && plusDays(o.due, longAfter) < date && !sealed.includes(o.form));

/** The first school day of its week: the headteacher hears once a week. */
export const startsSchoolWeek = (calendar: SchoolCalendar, date: string): boolean =>
  isSchoolDay(calendar, date) === true &&
  Array.from({ length: weekdayOf(date) - 1 }, (_, i) => plusDays(date, -1 - i)).every(
    (earlier) => isSchoolDay(calendar, earlier) !== true,
  );

/** Whether the headteacher must be told this morning. */
export const mustTellHead = (
  rows: readonly Pick<PlacementRow, "phase" | "frozen" | "owed">[],
  calendar: SchoolCalendar,
  date: string,
): boolean => startsSchoolWeek(calendar, date) && rows.some((row) => longOverdue(row, date).length > 0);

/** One mail a week to the headteacher of all that is long overdue (catalogue O123). Done twice, it is done once. */
export const tellHead = async (
  deps: Deps,
  at: SchoolRef,
  {
    rows,
    calendar,
    date,
  }: {
    readonly rows: readonly PlacementRow[];
    readonly calendar: SchoolCalendar;
    readonly date: string;
  },
): Promise<void> => {
  if (!mustTellHead(rows, calendar, date)) return;
  const carrier = rows
    .filter((row) => longOverdue(row, date).length > 0)
    .map((row) => row.id)
    .sort()
    .at(0);
  if (carrier === undefined) return;
  const command = { stream: placementStream(at, carrier), id: `tend-long-overdue-${date}`, by: "system" };
  await execute(deps, placements, command, (p) => tellHeadOfOverdue(p, `${at.tenant}-${at.school}`, date));
};

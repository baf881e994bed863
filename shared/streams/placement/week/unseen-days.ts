import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { counted, longDate, shortDate } from "#domain/calendar/date-words.ts";
import { dayOf, plusDays } from "#domain/calendar/school-days.ts";
import type { Deadline, NotDue } from "#domain/deadlines/deadline.ts";
import { patternOn } from "#domain/week/part.ts";
import { type Sessions, weekOf } from "#domain/week/timetable.ts";
import { hasBegun } from "../begun.ts";
import { endOf, type Facts, startOf } from "../facts.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";
import { partsOf } from "./own-week.ts";
import { pendingChange } from "./planned.ts";

/** The timetable that held on a day: a change counts from its own day on, and leaves the days before as they were. */
const weekHeldOn = (p: Placement, date: string): readonly Sessions[] => {
  const change = pendingChange(p)?.answers;
  if (change && String(change.from) <= date) return weekOf(change);
  const held = recordsOf(p, "timetable").findLast(
    ({ answers }) => String(answers["changed-from"] ?? answers.start) <= date,
  );
  return held ? weekOf(held.answers) : [];
};

/** Whether neither the school nor a provider sees the pupil on a school day. */
const unseenOn = (p: Placement, date: string): boolean => {
  const weekday = weekdayOf(date) - 1;
  return (
    (weekHeldOn(p, date)[weekday] ?? "none") === "none" &&
    p.beside.every((part) => (patternOn(part, date)?.sessions[weekday] ?? "none") === "none")
  );
};

/** School days of a part-time timetable on which the pupil is neither at school nor at a provider (ISO dates), as far as the calendar reaches. */
export const unseenDays = (p: Placement, first: string, last: string): readonly string[] => {
  const days: string[] = [];
  if (!p.calendar || first === "") return days;
  for (let date = first; date <= last; date = plusDays(date, 1)) {
    const day = dayOf(p.calendar, date);
    if (day.kind === "unknown-date") break;
    if (day.kind === "school-day" && unseenOn(p, date)) days.push(date);
  }
  return days;
};

const mondayOf = (date: string): string => plusDays(date, 1 - weekdayOf(date));

/** Days for which a check is recorded; one on which nobody was reached is no check. */
const checkedOn = (p: Placement): readonly string[] =>
  recordsOf(p, "welfare-check")
    .filter((r) => r.answers.well !== "unknown")
    .map((r) => String(r.answers.on ?? ""));

/** Days by which a check is owed: each unseen day, or the last one of each week (catalogue O114; WBS 9.6). */
const checkDays = (f: Facts, first: string, last: string): readonly string[] => {
  const days = unseenDays(f.placement, first, last);
  if (f.rules.settings["ptt.welfareChecks"].value === "each-day") return days;
  return days.filter(
    (date, i) => days[i + 1] === undefined || mondayOf(days[i + 1] ?? "") !== mondayOf(date),
  );
};

const isChecked = (f: Facts, date: string, checked: readonly string[]): boolean =>
  f.rules.settings["ptt.welfareChecks"].value === "each-day"
    ? checked.includes(date)
    : checked.some((on) => mondayOf(on) === mondayOf(date));

/** Days ahead in which the next day without time on site is looked for, where no last day is set. */
const ahead = 70;

/** The first day without a check that it needs; undefined before the pupil has come. */
export const nextCheck = (f: Facts): Deadline | NotDue | undefined => {
  const p = f.placement;
  const [start, end] = [startOf(p), endOf(p)];
  if (!hasBegun(p, f.today) || start === "") return undefined;
  const checked = checkedOn(p);
  const owed = checkDays(f, start, end || plusDays(f.today, ahead)).filter(
    (date) => !isChecked(f, date, checked),
  );
  const [date] = owed;
  if (date === undefined)
    return {
      kind: "not-due",
      explanation: ["No day without time on site lies ahead, or each has its check."],
    };
  const behind = owed.filter((day) => day < f.today).length;
  return {
    kind: "date",
    date,
    explanation: [
      `${longDate(date)} has no time on site and no check yet.`,
      ...(behind > 1 ? [`${counted(behind, "day", "days")} since ${shortDate(date)} wait for one.`] : []),
    ],
  };
};

/** Weekdays of the recorded timetable on which the pupil is neither at school nor at a provider. */
export const weekdaysUnseen = (p: Placement): readonly number[] => {
  const start = startOf(p);
  return start === ""
    ? []
    : [0, 1, 2, 3, 4].filter((weekday) =>
        partsOf(p).every((part) => {
          const on = [part.start, start].toSorted().at(-1) ?? start;
          return (patternOn(part, on)?.sessions[weekday] ?? "none") === "none";
        }),
      );
};

import type { SchoolCalendar, WeekLetter } from "#domain/calendar/calendar.ts";
import { counted, longDate, shortDate } from "#domain/calendar/date-words.ts";
import { dayOf, plusDays } from "#domain/calendar/school-days.ts";
import { mondayOf } from "#domain/calendar/week-letter.ts";
import type { Deadline, NotDue } from "#domain/deadlines/deadline.ts";
import { patternOn, planIn, type WeekPart } from "#domain/week/part.ts";
import { dayOn, daysOf, planOf, type WeekPlan } from "#domain/week/plan.ts";
import { hasBegun } from "../begun.ts";
import { endOf, type Facts, startOf } from "../facts.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";
import { partsOf } from "./own-week.ts";
import { pendingChange } from "./planned.ts";

/** The timetable that held on a day: a change counts from its own day on, and leaves the days before as they were. */
const planHeldOn = (p: Placement, date: string): WeekPlan | undefined => {
  const change = pendingChange(p)?.answers;
  if (change && String(change.from) <= date) return planOf(change);
  const held = recordsOf(p, "timetable").findLast(
    ({ answers }) => String(answers["changed-from"] ?? answers.start) <= date,
  );
  return held && planOf(held.answers);
};

const isSeen = (plan: WeekPlan | undefined, date: string, calendar: SchoolCalendar | undefined): boolean =>
  plan !== undefined && dayOn(plan, date, calendar).sessions !== "none";

/** Whether neither the school nor a provider sees the pupil on a school day. */
const unseenOn = (p: Placement, date: string): boolean =>
  !isSeen(planHeldOn(p, date), date, p.calendar) &&
  p.beside.every((part) => {
    const pattern = patternOn(part, date);
    return !isSeen(pattern && planIn(pattern), date, p.calendar);
  });

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

/** Weekdays of the recorded timetable on which the pupil is neither at school nor at a provider, in either of two weeks. */
export const weekdaysUnseen = (p: Placement): readonly number[] => {
  const start = startOf(p);
  const seen = (part: WeekPart, weekday: number, letter: WeekLetter): boolean => {
    const pattern = patternOn(part, [part.start, start].toSorted().at(-1) ?? start);
    const day = pattern && daysOf(planIn(pattern), letter)[weekday];
    return day !== undefined && day.sessions !== "none";
  };
  return start === ""
    ? []
    : [0, 1, 2, 3, 4].filter((weekday) =>
        (["a", "b"] as const).some((letter) => partsOf(p).every((part) => !seen(part, weekday, letter))),
      );
};

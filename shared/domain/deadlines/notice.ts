import type { SchoolCalendar } from "../calendar/calendar.ts";
import { counted, longDate } from "../calendar/date-words.ts";
import {
  addSchoolDays,
  plusDays,
  schoolDayFrom,
  schoolDayUntil,
  subtractSchoolDays,
} from "../calendar/school-days.ts";
import { addWorkingDays, postedBy } from "../calendar/working-days.ts";
import type { EffectiveRules } from "../rules/rules.ts";
import type { NoticeManner } from "../rules/settings-agreement.ts";
import type { NoticeLength } from "../rules/settings-values.ts";
import type { Deadline, Due } from "./deadline.ts";
import { notSchoolDays } from "./words.ts";

/** What the effective rules ask of a notice. */
export type NoticeTerms = {
  readonly lengths: readonly NoticeLength[];
  /** `clear`: that many whole days lie between notice and start; `plain`: the start is that many days on. */
  readonly counting: "plain" | "clear";
  readonly deemedWorkingDays: number;
};

export const noticeTerms = ({ settings }: Pick<EffectiveRules, "settings">): NoticeTerms => ({
  lengths: settings["notice.minDays"].value,
  counting: settings["notice.counting"].value,
  deemedWorkingDays: settings["notice.deemedWorkingDays"].value,
});

type Asked = {
  readonly calendar: SchoolCalendar;
  readonly terms: NoticeTerms;
  readonly how: NoticeManner;
};

const due = (date: string, explanation: readonly string[]): Due => ({ kind: "date", date, explanation });

const stepsOf = (length: NoticeLength, terms: NoticeTerms): number =>
  length.count + (terms.counting === "clear" ? 1 : 0);

const lengthInWords = (length: NoticeLength, terms: NoticeTerms): string =>
  counted(
    length.count,
    `${terms.counting === "clear" ? "clear " : ""}${length.unit === "days" ? "day" : "school day"}`,
  );

/** The day on which a notice counts as given: at once, or for post on the n-th working day after posting. */
export const givenOn = (on: string, how: NoticeManner, deemedWorkingDays: number): string =>
  how === "post" ? addWorkingDays(on, deemedWorkingDays) : on;

const latestFor = (length: NoticeLength, start: string, { calendar, terms }: Asked): Deadline => {
  const asks = `${lengthInWords(length, terms)} must lie between the notice and the start on ${longDate(start)}.`;
  const plain = `The notice is given at least ${lengthInWords(length, terms)} before the start on ${longDate(start)}.`;
  const first = terms.counting === "clear" ? asks : plain;
  const steps = stepsOf(length, terms);
  if (length.unit === "days") return due(plusDays(start, -steps), [first]);
  const back = subtractSchoolDays(calendar, start, steps);
  return back.kind === "found" ? due(back.date, [first, ...notSchoolDays(back.skipped)]) : back;
};

const earliestOf = (all: readonly Deadline[], none: Due): Deadline =>
  all.reduce<Deadline>((least, d) => {
    if (least.kind === "unknown-date") return least;
    return d.kind === "unknown-date" || d.date < least.date ? d : least;
  }, none);

const byPost = (given: Due, { calendar, terms }: Asked): Deadline => {
  const posted = postedBy(given.date, terms.deemedWorkingDays);
  const onSchoolDay = terms.lengths.some((l) => l.unit === "school-days");
  const day = onSchoolDay ? schoolDayUntil(calendar, posted) : { kind: "found" as const, date: posted };
  if (day.kind === "unknown-date") return day;
  return due(day.date, [
    ...given.explanation,
    `So it must count as given by ${longDate(given.date)}.`,
    `A posted letter counts as given on working day ${terms.deemedWorkingDays} after posting: post it by ${longDate(day.date)}.`,
  ]);
};

/**
 * The last ISO date on which the notice may be handed over, left, e-mailed or posted (`how`) for a start. Several
 * lengths all hold: the earliest date rules. Without any, parents are told by the start itself.
 * SI 2010/1156 (two school days, directions); EA 1996 s.572 (how given).
 */
export const latestNotice = ({ start, ...asked }: Asked & { readonly start: string }): Deadline => {
  const none = due(start, [
    `No shortest notice is asked: the parents are told as soon as practicable, and by ${longDate(start)}.`,
  ]);
  const each = asked.terms.lengths.map((length) => latestFor(length, start, asked));
  const [first = none, ...rest] = each;
  const given = first.kind === "unknown-date" ? first : earliestOf(rest, first);
  if (given.kind === "unknown-date") return given;
  if (asked.how === "post") return byPost(given, asked);
  return asked.terms.lengths.length === 0
    ? given
    : due(given.date, [...given.explanation, `So the notice is given by ${longDate(given.date)}.`]);
};

const startFor = (length: NoticeLength, given: string, { calendar, terms }: Asked): Deadline => {
  const asks = `${lengthInWords(length, terms)} of notice ${length.count === 1 ? "is" : "are"} needed.`;
  const steps = stepsOf(length, terms);
  if (length.unit === "days") return due(plusDays(given, steps), [asks]);
  const from = schoolDayFrom(calendar, given);
  if (from.kind === "unknown-date") return from;
  const on = addSchoolDays(calendar, from.date, steps);
  if (on.kind === "unknown-date") return on;
  return due(on.date, [asks, ...notSchoolDays([...from.skipped, ...on.skipped])]);
};

/**
 * The earliest ISO date (a school day) on which a placement may start whose notice is handed over or posted `on`
 * a date: the inverse of `latestNotice`. A notice given on a day without school counts from the next school day.
 */
export const earliestStart = ({ on, ...asked }: Asked & { readonly on: string }): Deadline => {
  const given = givenOn(on, asked.how, asked.terms.deemedWorkingDays);
  const opening =
    asked.how === "post"
      ? `Posted on ${longDate(on)}, the notice counts as given on ${longDate(given)}.`
      : `The notice is given on ${longDate(on)}.`;
  let latest = due(given, []);
  for (const length of asked.terms.lengths) {
    const start = startFor(length, given, asked);
    if (start.kind === "unknown-date") return start;
    if (start.date > latest.date || latest.explanation.length === 0) latest = start;
  }
  const day = schoolDayFrom(asked.calendar, latest.date);
  if (day.kind === "unknown-date") return day;
  return due(day.date, [
    opening,
    ...latest.explanation,
    ...notSchoolDays(day.skipped),
    `The earliest start is ${longDate(day.date)}.`,
  ]);
};

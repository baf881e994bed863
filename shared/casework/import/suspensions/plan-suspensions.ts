import type { Answers } from "#contracts/form.ts";
import { suspensionReasons } from "#contracts/forms/suspension.ts";
import { fullName } from "#contracts/people.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { addSchoolDays, schoolDayFrom, schoolDaysIn } from "#domain/calendar/school-days.ts";
import { dateInCell, tickInCell } from "#domain/sheets/cells.ts";
import { schoolStream } from "#domain/streams.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import { standingSuspensions } from "#streams/pupil/suspensions.ts";
import { read, schools } from "../../commit/streams.ts";
import { type Held, heldNow } from "../held.ts";
import type { Planned } from "../plan.ts";
import { calledIn, pupilOfLine } from "../pupil-of-line.ts";
import { type Cell, cellsOf, sheetOf, shiftedLine } from "../sheet-of.ts";
import type { Planner } from "../worker.ts";
import { kindIn, reasonIn } from "./fields.ts";

/** A suspension of a sheet, as answers to its form, and the one on record that it corrects. */
export type PlannedSuspension = Planned & {
  readonly answers: Answers;
  readonly suspension?: string;
};

/** A suspension as long as the sheet's sessions, each half a day: its last day, or "" where the calendar does not say. */
const lastBySessions = (calendar: SchoolCalendar | undefined, from: string, sessions: number): string => {
  if (!calendar) return "";
  const first = schoolDayFrom(calendar, from);
  if (first.kind !== "found") return "";
  const last = addSchoolDays(calendar, first.date, Math.ceil(sessions / 2) - 1);
  return last.kind === "found" ? last.date : "";
};

type Line = {
  readonly from: string;
  readonly to: string;
  readonly kind: Suspension["kind"];
  readonly reason: string;
  readonly stands: "yes" | "no";
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
};

const numberIn = (cell: string): number | undefined => {
  const n = Number(cell);
  return cell !== "" && Number.isFinite(n) && n > 0 && n <= 400 ? n : undefined;
};

const lineOf = (cell: Cell, calendar: SchoolCalendar | undefined): Line => {
  const errors: string[] = [];
  const warnings: string[] = [];
  const kind = kindIn(cell("kind"));
  if (!kind) errors.push(`“${cell("kind")}” is neither a suspension nor a permanent exclusion.`);
  const from = dateInCell(cell("from")) ?? "";
  if (from === "")
    errors.push(cell("from") ? `First day: “${cell("from")}” is no date.` : "There is no first day.");
  const sessions = numberIn(cell("sessions"));
  const given = dateInCell(cell("to"));
  if (cell("to") !== "" && given === undefined) errors.push(`Last day: “${cell("to")}” is no date.`);
  const to =
    kind === "permanent-exclusion"
      ? ""
      : (given ?? (from && sessions ? lastBySessions(calendar, from, sessions) : ""));
  if (kind === "suspension" && to === "" && errors.length === 0)
    errors.push(
      sessions
        ? "There is no last day, and the calendar does not reach these days."
        : "There is neither a last day nor a number of sessions.",
    );
  if (to !== "" && from !== "" && to < from) errors.push("The last day lies before the first.");
  if (calendar && given && from && sessions && to >= from) {
    const days = schoolDaysIn(calendar, { first: from, last: to });
    if (days.kind === "days" && Math.ceil(sessions / 2) !== days.dates.length)
      warnings.push(
        `The sheet says ${sessions} sessions, and ${days.dates.length} school days lie from ${longDate(from)} to ${longDate(to)}: the days count.`,
      );
  }
  const reason = reasonIn(cell("reason"));
  if (reason === undefined)
    warnings.push(
      cell("reason")
        ? `“${cell("reason")}” is no reason of the school census: it is not known.`
        : "The reason is not known.",
    );
  const rescinded = tickInCell(cell("rescinded"));
  if (rescinded === undefined)
    warnings.push(`“${cell("rescinded")}” is neither yes nor no: it is taken to stand.`);
  return {
    ...{ from, to, kind: kind ?? "suspension", reason: reason ?? "", errors, warnings },
    stands: rescinded ? "no" : "yes",
  };
};

const lastDay = (s: Pick<Suspension, "kind" | "to">): string =>
  s.kind === "suspension" ? s.to : "9999-12-31";

const wordsOf = (l: Pick<Line, "from" | "to" | "kind">): string =>
  l.kind === "suspension"
    ? `suspended from ${longDate(l.from)} to ${longDate(l.to)}`
    : `permanently excluded from ${longDate(l.from)}`;

const answersOf = (l: Line, before?: Suspension): Answers => ({
  kind: l.kind,
  from: l.from,
  ...(l.to ? { to: l.to } : {}),
  reason: l.reason || (before?.reason ?? ""),
  ...(before?.lastExam ? { "last-exam": before.lastExam } : {}),
  stands: l.stands,
});

const differences = (l: Line, before: Suspension): string =>
  [
    ...(before.to === l.to ? [] : [`last day ${longDate(before.to)} → ${longDate(l.to)}`]),
    ...(l.reason === "" || before.reason === l.reason
      ? []
      : [`reason ${suspensionReasons.find((r) => r.value === l.reason)?.label}`]),
    ...(before.stands === l.stands ? [] : [l.stands === "no" ? "does not stand any more" : "stands"]),
  ].join("; ");

const planLine = (
  cell: Cell,
  line: number,
  shifted: boolean,
  p: {
    readonly held: Held;
    readonly calendar: SchoolCalendar | undefined;
    readonly seen: Map<string, Line[]>;
  },
): PlannedSuspension => {
  const key = `line-${line}`;
  const who = pupilOfLine(p.held, cell);
  const l = lineOf(cell, p.calendar);
  const errors = [...(shifted ? [shiftedLine] : []), ...(typeof who === "string" ? [who] : []), ...l.errors];
  const name = typeof who === "string" ? calledIn(cell) || `Line ${line}` : fullName(who.record);
  const base = { key, lines: [line], name, warnings: l.warnings, questions: [], answers: answersOf(l) };
  if (typeof who === "string" || errors.length > 0) return { ...base, fresh: true, errors, changes: [] };
  const { pupil } = who;
  const before = pupil.suspensions.find((s) => s.from === l.from && s.kind === l.kind);
  const seen = p.seen.get(pupil.id) ?? [];
  const twice = seen.some((s) => s.from <= lastDay(l) && l.from <= lastDay(s));
  p.seen.set(pupil.id, [...seen, l]);
  const other = standingSuspensions(pupil.suspensions).find(
    (s) => s.id !== before?.id && s.from <= lastDay(l) && l.from <= lastDay(s),
  );
  if (twice && l.stands === "yes")
    return {
      ...base,
      pupil: pupil.id,
      fresh: true,
      changes: [],
      errors: ["Another line of the sheet has some of these days."],
    };
  if (other && l.stands === "yes")
    return {
      ...{ ...base, pupil: pupil.id, fresh: true, changes: [] },
      errors: [
        `Another is on record from ${longDate(other.from)}, with some of these days: correct it on the pupil’s page.`,
      ],
    };
  if (!before) return { ...base, pupil: pupil.id, fresh: true, errors, changes: [], says: wordsOf(l) };
  const says = differences(l, before);
  return {
    ...{
      ...base,
      pupil: pupil.id,
      fresh: false,
      errors,
      suspension: before.id,
      answers: answersOf(l, before),
    },
    changes: says ? [{ key, what: "suspension", says: `${wordsOf(before)}: ${says}` }] : [],
  };
};

/** Compares a sheet of suspensions with what is on record of each pupil. */
export const planSuspensions: Planner<PlannedSuspension> = async (deps, at, i) => {
  const sheet = await sheetOf(deps, at, i);
  if ("kind" in sheet) return sheet;
  const { calendar } = (await read(deps, schools, schoolStream(at))).state;
  const p = { held: await heldNow(deps, at), calendar, seen: new Map<string, Line[]>() };
  const children = sheet.rows.map((row) =>
    planLine(cellsOf(row, sheet.columns), row.line, row.shifted === true, p),
  );
  return { plan: { children, left: [] }, lines: sheet.rows.length };
};

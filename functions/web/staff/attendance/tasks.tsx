import { Temporal } from "temporal-polyfill";
import { read, sheets } from "#casework/commit/streams.ts";
import { providersOf } from "#casework/people/people.ts";
import { type RegisterRow, registerRows } from "#casework/views/register-rows.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { sheetsStream } from "#domain/streams.ts";
import { cutOffAt, sessions } from "#domain/week/session.ts";
import type { StaffContext } from "#door/context.ts";
import { openDifferences } from "#streams/sheets/marks.ts";
import { todayOf } from "./load.ts";

export type AttendanceTask = {
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly provider: string;
  readonly late: boolean;
};

/** How far back an open session is still shown (days): the reason of an absence has five school days. */
const shownDays = 14;

const passed = (c: StaffContext, r: RegisterRow, session: (typeof sessions)[number]): boolean =>
  Temporal.Instant.compare(
    c.deps.clock.now(),
    r.answerBy?.[session] ? Temporal.Instant.from(r.answerBy[session]) : cutOffAt(r.date, session),
  ) >= 0;

const titlesOf = (c: StaffContext, r: RegisterRow): readonly string[] => {
  const sum = (count: (s: (typeof sessions)[number]) => number) => sessions.reduce((n, s) => n + count(s), 0);
  const unconfirmed = sum((s) => (passed(c, r, s) ? r.tallies[s].unconfirmed : 0));
  const lost = sum((s) => r.tallies[s].lost);
  const unexplained = sum((s) => r.tallies[s].unexplained);
  return [
    ...(r.outsideAt ? ["Tell a social worker or welfare officer of an absence"] : []),
    ...(unconfirmed + lost > 0
      ? [`Find out where pupils are: ${counted(unconfirmed + lost, "session")}`]
      : []),
    ...(unexplained > 0 ? [`Find the reason of absences: ${counted(unexplained, "session")}`] : []),
  ];
};

/** Sessions on which the school's own register differs: the office's, but for those that somebody else has taken on. */
const differing = async (c: StaffContext): Promise<readonly AttendanceTask[]> => {
  const { marks } = (await read(c.deps, sheets, sheetsStream(c.at))).state;
  const mine = openDifferences(marks).filter((d) => (d.owner ?? c.staff) === c.staff);
  const [first] = mine;
  if (!first) return [];
  return [
    {
      title: `Settle where the school’s own register differs: ${counted(mine.length, "session")}`,
      href: "/attendance/marks",
      date: first.register.slice(-"2026-09-07".length),
      provider: "Oldest",
      late: mine.some((d) => d.kind === "school-present"),
    },
  ];
};

/** What is still open in the registers of the last days, for those who chase it: silence stays a task. */
export const attendanceTasks = async (c: StaffContext): Promise<readonly AttendanceTask[]> => {
  if (!c.may("attendance.write")) return [];
  const today = todayOf(c);
  const rows = (await registerRows(c.deps, c.scope, plusDays(today, -shownDays), today)).filter(
    (r) => r.opened,
  );
  const providers = await providersOf(
    c.deps,
    c.at.tenant,
    rows.map((r) => r.provider),
  );
  const open = rows.flatMap((r) =>
    titlesOf(c, r).map((title) => ({
      title,
      href: `/attendance?date=${r.date}`,
      date: r.date,
      provider: providers.get(r.provider)?.name ?? "A provider",
      late: r.date < today || r.vulnerable > 0 || (r.outsideAt ?? "") !== "",
    })),
  );
  return [...open, ...(await differing(c))];
};

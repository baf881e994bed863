import type { Temporal } from "temporal-polyfill";
import { attendanceCsv, type ExportLine } from "#casework/sheets/attendance-export.ts";
import { longTime } from "#domain/calendar/london.ts";
import { daysBetween, plusDays } from "#domain/calendar/school-days.ts";
import { noteRead, type StaffPage } from "#door/context.ts";
import { notFound, problem } from "#door/reply.ts";
import { enteredOf, latest, shownSlots, standingOf, suggestionFor } from "#streams/register/standing.ts";
import type { Register, Slot } from "#streams/register/state.ts";
import { type AttendanceDay, dateIn, loadDay } from "./load.ts";
import { sessionTitle, standingTitle } from "./words.ts";

/** The most days of one file; a school year is downloaded by months. */
const mostDays = 31;

const lineOf = (d: AttendanceDay, r: Register, s: Slot, now: Temporal.Instant): ExportLine => {
  const last = latest(s);
  const { code, because } = suggestionFor(r, s, now);
  const provider = d.providers.get(r.provider)?.name ?? r.provider;
  return {
    date: r.date,
    session: sessionTitle[s.session],
    pupil: d.nameOf(s.pupil),
    upn: d.pupils.get(s.pupil)?.upn ?? "",
    provider,
    standing: standingTitle(standingOf(s)),
    minutesLate: last?.minutes ?? "",
    leftAt: last?.leftAt ?? "",
    answeredAt: last ? longTime(last.at) : "",
    how: last?.channel ?? "",
    afterCutOff: last?.late ? "yes" : "",
    code,
    codeMeans: because,
    activity: ["B", "K", "P", "W"].includes(code) ? `Alternative provision at ${provider}` : "",
    entered: enteredOf(r, s)?.code ?? "",
  };
};

/** The attendance of some days as a file: what providers said, the code that it suggests, and what was entered. */
export const attendanceExportPage: StaffPage = {
  path: "/attendance/export/{from}/{to}",
  action: "attendance.export",
  doc: { summary: "Attendance at providers as CSV, from one date to another, at most 31 days" },
  get: async (c) => {
    const from = dateIn(c.request.params.from);
    const to = dateIn(c.request.params.to);
    if (!from || !to) return notFound;
    const days = daysBetween(from, to) + 1;
    if (days < 1 || days > mostDays)
      return problem(422, "Choose other days", `A file holds 1 to ${mostDays} days, the first one first.`);
    const lines: ExportLine[] = [];
    const read = new Set<string>();
    for (let i = 0; i < days; i += 1) {
      const d = await loadDay(c, plusDays(from, i));
      for (const r of d.registers)
        for (const s of shownSlots(r)) {
          lines.push(lineOf(d, r, s, c.deps.clock.now()));
          read.add(s.pupil);
        }
    }
    for (const pupil of read) await noteRead(c, pupil);
    const name = `attendance-${from}${to === from ? "" : `-to-${to}`}.csv`;
    return { kind: "file", name, type: "text/csv; charset=utf-8", bytes: attendanceCsv(lines) };
  },
};

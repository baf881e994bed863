import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { registerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { FromRegisters } from "#promises/attendance/attendance/from-register.ts";
import { ended, endOf, startOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { noticedFrom } from "#streams/placement/week/timetable-change.ts";
import { mayExpect } from "#streams/register/expecting.ts";
import { type PupilDay, pupilDays, summariesBack } from "#streams/register/pupil-days.ts";
import { read, registers } from "../commit/streams.ts";
import { type RegisterRow, registerRows } from "../views/register-rows.ts";
import { placedPupils } from "./roster.ts";

type Day = { readonly day: PupilDay | undefined; readonly back: number };

/** The rows of today, and of folders from before, do not say enough: the register itself is asked. */
const dayIn = async (deps: Deps, at: SchoolRef, row: RegisterRow, pupil: string): Promise<Day> => {
  const now = deps.clock.now();
  if (row.days && row.date < londonDate(now)) return { day: row.days[pupil], back: row.summariesBack ?? 0 };
  const { state } = await read(deps, registers, registerStream(at, row.id));
  return { day: pupilDays(state, now)[pupil], back: summariesBack(state) };
};

/** School days before today, from when the latest dates count, on which the pupil had a session and nobody was asked. */
const notAsked = async (
  deps: Deps,
  at: SchoolRef,
  p: Placement,
  asked: ReadonlySet<string>,
): Promise<number> => {
  const placed = (await placedPupils(deps, scopeOf(at))).find((each) => each.id === p.id);
  if (!placed || !p.calendar || placed.phase === "closed") return 0;
  const today = londonDate(deps.clock.now());
  const first = [startOf(p), noticedFrom(p)].toSorted().at(-1) ?? "";
  let days = 0;
  for (let date = first; date !== "" && date < today; date = plusDays(date, 1))
    if (!asked.has(date) && mayExpect([placed], p.calendar, date)) days += 1;
  return days;
};

/** What the registers say of a placement's pupil since the first day, read when a page asks. */
export const fromRegisters = async (deps: Deps, at: SchoolRef, p: Placement): Promise<FromRegisters> => {
  const first = startOf(p);
  const today = londonDate(deps.clock.now());
  if (first === "" || first > today) return { days: [], notAsked: 0, summariesBack: 0 };
  const rows = await registerRows(deps, scopeOf(at), first, today);
  // An end is often recorded days later: what was expected after it is moot.
  const last = ended(p) ? endOf(p) : today;
  const days: PupilDay[] = [];
  const asked = new Set<string>();
  let back = 0;
  for (const row of rows) {
    const found = await dayIn(deps, at, row, p.pupil);
    if (found.day?.placement !== p.id || row.date > last) continue;
    days.push(found.day);
    back += found.back;
    if (row.opened) asked.add(row.date);
  }
  return { days, notAsked: await notAsked(deps, at, p, asked), summariesBack: back };
};

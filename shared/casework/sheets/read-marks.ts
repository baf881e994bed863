import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { daysBetween } from "#domain/calendar/school-days.ts";
import { decided, type Refusal, refuse } from "#domain/decision.ts";
import { dateInCell } from "#domain/sheets/cells.ts";
import type { Columns } from "#domain/sheets/columns.ts";
import { registerStream, scopeOf, sheetsStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { shownSlots } from "#streams/register/standing.ts";
import { type Register, timedIn } from "#streams/register/state.ts";
import { hasClosed } from "#streams/register/timing.ts";
import { differenceOf } from "#streams/sheets/compare.ts";
import type { Difference } from "#streams/sheets/events.ts";
import { differenceKey } from "#streams/sheets/marks.ts";
import { execute } from "../commit/execute.ts";
import { read, registers, sheets } from "../commit/streams.ts";
import { pupilsOf } from "../people/people.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { registerRows } from "../views/register-rows.ts";
import { type LineFault, marksIn } from "./marks-sheet.ts";
import type { Sheet } from "./read-sheet.ts";

/** A sheet is compared with at most so many days of registers: a school year. */
const mostDays = 366;

/** What comparing a sheet has found, before anything is recorded. */
export type Compared = {
  readonly kind: "compared";
  readonly from: string;
  readonly to: string;
  readonly differences: readonly Difference[];
  readonly agreed: readonly string[];
  readonly compared: number;
  readonly missing: number;
  /** Lines of pupils who were at no provider. */
  readonly others: number;
  readonly faults: readonly LineFault[];
};

const spanOf = (sheet: Sheet, column: string): { readonly from: string; readonly to: string } | undefined => {
  const dates = sheet.rows.flatMap((r) => dateInCell(r.cells[column] ?? "") ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from && to ? { from, to } : undefined;
};

const registersOf = async (
  deps: Deps,
  at: Sender["at"],
  from: string,
  to: string,
): Promise<readonly Register[]> => {
  const rows = (await registerRows(deps, scopeOf(at), from, to)).filter((r) => r.opened);
  return Promise.all(rows.map(async (r) => (await read(deps, registers, registerStream(at, r.id))).state));
};

/** Compares a sheet of marks with the registers of its days: sessions that are over, of pupils who were at providers. */
export const compareMarks = async (
  deps: Deps,
  at: Sender["at"],
  sheet: Sheet,
  columns: Columns,
): Promise<Compared | Refusal> => {
  const span = spanOf(sheet, columns.date ?? "");
  if (!span) return refuse("No line has a date that can be read. Choose the column of the date.", "date");
  const today = londonDate(deps.clock.now());
  const [to = today] = [span.to, today].sort();
  if (daysBetween(span.from, to) >= mostDays)
    return refuse(
      `The sheet goes from ${longDate(span.from)} to ${longDate(to)}: a school year is the most at once.`,
      "date",
    );
  const all = await registersOf(deps, at, span.from, to);
  const now = deps.clock.now();
  const slots = all.flatMap((r) =>
    shownSlots(r)
      .filter((s) => hasClosed(timedIn(r, s), now))
      .map((s) => ({ r, s })),
  );
  const pupils = await pupilsOf(
    deps,
    scopeOf(at),
    slots.map(({ s }) => s.pupil),
  );
  const { marks, faults, others } = marksIn(sheet, columns, pupils);
  const byKey = new Map(marks.map((m) => [`${m.pupil}:${m.date}:${m.session}`, m.code]));
  const differences: Difference[] = [];
  const agreed: string[] = [];
  let missing = 0;
  for (const { r, s } of slots) {
    const code = byKey.get(`${s.pupil}:${r.date}:${s.session}`) ?? "";
    if (code === "") missing += 1;
    const difference = code === "" ? undefined : differenceOf(r, s, code, now);
    if (difference) differences.push(difference);
    else if (code !== "") agreed.push(differenceKey({ register: r.id, pupil: s.pupil, session: s.session }));
  }
  return {
    kind: "compared",
    ...{ from: span.from, to, differences, agreed, missing, others, faults },
    compared: slots.length - missing,
  };
};

/** Records what a comparison has found: each difference is a task, and neither of the two registers is changed. */
export const recordMarksRead = async (deps: Deps, sender: Sender, found: Compared): Promise<void> => {
  const { from, to, differences, compared, missing, faults } = found;
  const command = { stream: sheetsStream(sender.at), id: sender.command, by: sender.by };
  await execute(deps, sheets, command, ({ marks }) =>
    decided([
      {
        type: "marks-read",
        read: sender.command,
        ...{ from, to, compared, missing, unread: faults.length, differences },
        agreed: found.agreed.filter((key) => marks.differences[key] && !marks.differences[key].settled),
      },
    ]),
  );
};

import { pupilIds } from "#casework/records/pupil-ids.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { StaffContext } from "#door/context.ts";
import { dateIn } from "../attendance/load.ts";
import { type LoadedPupil, loadPupil } from "../pupil/load.ts";
import type { Span } from "../sheets/span.ts";
import { type DayThen, daysOf } from "./days.ts";
import { type Entry, entriesOf, firstDay } from "./entries.ts";

export type Chronology = {
  readonly pupil: LoadedPupil;
  readonly entries: readonly Entry[];
  /** The days that are shown from the registers. */
  readonly span: Span;
  readonly days: readonly DayThen[];
};

/** Days before the first concern that are shown with it, where the page asks for no others. */
const before = 14;

const spanOf = (c: StaffContext, entries: readonly Entry[]): Span => {
  const today = londonDate(c.deps.clock.now());
  const { query } = c.request;
  const from = dateIn(query.get("from")) ?? plusDays(firstDay(entries) ?? today, -before);
  const to = dateIn(query.get("to")) ?? today;
  return from <= to ? { from, to } : { from: to, to };
};

/** The chronology of the pupil of a page’s address; undefined where this school has none of that id. */
export const loadChronology = async (c: StaffContext): Promise<Chronology | undefined> => {
  const pupil = await loadPupil(c);
  if (!pupil) return undefined;
  const ids = await pupilIds(c.deps, c.at, pupil.pupil.id);
  const entries = await entriesOf(c, ids);
  const span = spanOf(c, entries);
  const days = await daysOf(c, [pupil.pupil.id, ...ids.merged], span);
  return { pupil, entries, span, days };
};

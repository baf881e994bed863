import { read, schools } from "#casework/commit/streams.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { School } from "#streams/school/school.ts";
import { dateIn, todayOf } from "../attendance/load.ts";

export type Span = { readonly from: string; readonly to: string };

/** The days that a page's query names, from the school year's first to today where it names none; undefined where they cannot be. */
export const spanAsked = (c: StaffContext): Span | undefined => {
  const { query } = c.request;
  const today = todayOf(c);
  const [from, to] = [
    dateIn(query.get("from")) ?? `${schoolYearOf(today)}-09-01`,
    dateIn(query.get("to")) ?? today,
  ];
  return from <= to ? { from, to } : undefined;
};

export const schoolOf = async (c: StaffContext): Promise<School> =>
  (await read(c.deps, schools, schoolStream(c.at))).state;

/** A term with its name, as the calendar has it; one that has not begun is left out. */
export const termsOf = (school: School, today: string): readonly (Span & { readonly name: string })[] =>
  (school.calendar?.terms ?? [])
    .filter((t) => t.first <= today)
    .map((t) => ({ name: t.name, from: t.first, to: t.last }))
    .sort((a, b) => (a.from > b.from ? -1 : 1));

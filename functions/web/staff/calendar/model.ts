import { read, schools } from "#casework/commit/streams.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { askedDay, dateField, explainDay } from "./explain-day.ts";
import { schoolYearOf, termsOfYear, yearName, yearsOf } from "./year.ts";

const none: SchoolCalendar = { terms: [], insetDays: [], closures: [] };

/** The school's calendar as it is now. */
export const calendarOf = async (c: StaffContext): Promise<SchoolCalendar> =>
  (await read(c.deps, schools, schoolStream(c.at))).state.calendar ?? none;

/** Whether the command was taken before: the form was sent twice. */
export const isDone = async (c: StaffContext, command: string): Promise<boolean> =>
  (await read(c.deps, schools, schoolStream(c.at))).state.commands.get(command) !== undefined;

/** The calendar of a school year, and the day that was asked about. */
export const calendarModel = async (c: StaffContext) => {
  const calendar = await calendarOf(c);
  const today = londonDate(c.deps.clock.now());
  const asked = askedDay(c.request.query);
  const mayWrite = c.may("calendar.write");
  const years = yearsOf(calendar);
  const wanted = Number(c.request.query.get("year") ?? schoolYearOf(asked.date ?? today));
  const year = years.includes(wanted) ? wanted : (years.at(-1) ?? wanted);
  const date = asked.date ?? today;
  return {
    today,
    year: yearName(year),
    years: years.map((y) => ({ name: yearName(y), href: `/calendar?year=${y}`, current: y === year })),
    day: asked.errors.length > 0 ? undefined : explainDay(calendar, date),
    asked: asked.errors.length > 0 ? asked.typed : typedFromAnswers([dateField], { date }),
    errors: asked.errors,
    terms: termsOfYear(calendar, year, mayWrite),
    ...(calendar.day ? { schoolDay: calendar.day } : {}),
    links: mayWrite
      ? {
          addTerm: "/calendar/terms/new",
          addInsetDay: "/calendar/inset-days/new",
          addClosure: "/calendar/closures/new",
          schoolDay: "/calendar/school-day",
        }
      : undefined,
  };
};

export type CalendarModel = Awaited<ReturnType<typeof calendarModel>>;

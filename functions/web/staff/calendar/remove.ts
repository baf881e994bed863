import { changeCalendar, without } from "#casework/school/change-calendar.ts";
import { type Removable, removals } from "#contracts/forms/calendar.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { calendarQuestions } from "#domain/calendar/odd.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { foreseeing } from "#door/forms/foreseen.tsx";
import { notFound } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { calendarOf, isDone } from "./model.ts";
import { schoolYearOf } from "./year.ts";

/** What stands in the calendar under that (first) day, in words; undefined if nothing does. */
const named = (calendar: SchoolCalendar, what: Removable, date: string): string | undefined => {
  if (what === "terms") return calendar.terms.find((term) => term.first === date)?.name;
  if (what === "inset-days")
    return calendar.insetDays.includes(date) ? `the INSET day on ${longDate(date)}` : undefined;
  const closure = calendar.closures.find((each) => each.date === date);
  return closure && `the closure on ${longDate(date)} (${closure.reason})`;
};

const pageOf = (what: Removable, date: string, name: string): OneForm => ({
  title: `Remove ${name}?`,
  lead:
    what === "terms"
      ? "Dates in it can no longer be worked out. Open placements take the change over at once."
      : "It becomes an ordinary school day. Open placements take the change over at once.",
  submit: `Remove the ${removals[what]}`,
  fields: [],
  warning: true,
  action: `/calendar/${what}/${date}/remove`,
  back: { href: `/calendar?year=${schoolYearOf(date)}`, text: "Back to the calendar" },
});

const here = async (c: StaffContext, what: Removable): Promise<OneForm | undefined> => {
  const date = c.request.params.date ?? "";
  const name = named(await calendarOf(c), what, date);
  return name ? pageOf(what, date, name) : undefined;
};

const removePage = (what: Removable): StaffPage => ({
  path: `/calendar/${what}/{date}/remove`,
  action: "calendar.write",
  doc: { summary: `Remove a ${removals[what]} from the calendar`, form: [] },
  foresees: foreseeing(),
  get: async (c) => {
    const page = await here(c, what);
    return page ? oneFormPage(c, page) : notFound;
  },
  post: async (c, sent) => {
    const page = await here(c, what);
    if (!page) return (await isDone(c, sent.command)) ? { kind: "see", to: "/calendar" } : notFound;
    const again = (message: string, field = "") =>
      oneFormPage(c, page, { errors: [{ field, message }], command: sent.command });
    const checked = taken([], sent);
    const [wrong] = checked.kind === "refused" ? checked.errors : [];
    if (wrong) return again(wrong.message);
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const change = without(what, c.request.params.date ?? "");
    const refused = await changeCalendar(c.deps, sender, change, { field: "", sure: calendarQuestions });
    return refused ? again(refused.message) : { kind: "see", to: page.back.href };
  },
});

/** One page each for a term, an INSET day and a closure: asked once more, then removed. */
export const removePages: readonly StaffPage[] = (Object.keys(removals) as Removable[]).map(removePage);

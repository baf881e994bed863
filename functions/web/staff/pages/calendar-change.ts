import {
  type CalendarChange,
  changeCalendar,
  termAnswers,
  withClosure,
  withInsetDay,
  withTerm,
} from "#casework/school/change-calendar.ts";
import type { Answers, FieldError, Form } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { closureForm, insetForm, termForm } from "#contracts/forms/calendar.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type OneForm, oneFormPage } from "../one-form.tsx";
import { calendarOf, isDone } from "./calendar.tsx";
import { schoolYearOf } from "./calendar-year.ts";

const fieldsOf = (form: Form) => form.steps.flatMap((s) => s.fields);

const pageOf = (form: Form, action: string, title = form.title): OneForm => ({
  title,
  lead: form.steps[0]?.lead,
  submit: form.submit,
  fields: fieldsOf(form),
  action,
  back: { href: "/calendar", text: "Back to the calendar" },
});

type Changing = {
  readonly page: OneForm;
  readonly change: (answers: Answers) => CalendarChange;
  /** The field at which an unsound calendar is said. */
  readonly field: string;
};

const changed = async (c: StaffContext, sent: Sent, { page, change, field }: Changing): Promise<Reply> => {
  const typed = sent.typed ?? {};
  const again = (errors: readonly FieldError[]) =>
    oneFormPage(c, page, { typed, errors, command: sent.command });
  const checked = taken(page.fields, sent);
  if (checked.kind === "refused") return again(checked.errors);
  const sender = { at: c.at, command: sent.command, by: c.staff };
  const refused = await changeCalendar(c.deps, sender, change(checked.answers), field);
  if (refused) return again([{ field: refused.field ?? "", message: refused.message }]);
  const date = String(checked.answers[field]);
  return { kind: "see", to: `/calendar?year=${schoolYearOf(date)}` };
};

const newPage = (
  form: Form,
  path: string,
  field: string,
  change: (answers: Answers) => CalendarChange,
): StaffPage => {
  const page = pageOf(form, path);
  return {
    path,
    action: "calendar.write",
    doc: { summary: form.title, form: page.fields },
    get: async (c) => oneFormPage(c, page),
    post: (c, sent) => changed(c, sent, { page, change, field }),
  };
};

export const termNewPage = newPage(termForm, "/calendar/terms/new", "first", (a) => withTerm(a));
export const insetNewPage = newPage(insetForm, "/calendar/inset-days/new", "date", (a) =>
  withInsetDay(String(a.date)),
);
export const closureNewPage = newPage(closureForm, "/calendar/closures/new", "date", (a) =>
  withClosure(String(a.date), String(a.reason)),
);

const termHere = async (c: StaffContext) =>
  (await calendarOf(c)).terms.find((term) => term.first === c.request.params.term);

/** Changes a term, which its first day names. */
export const termPage: StaffPage = {
  path: "/calendar/terms/{term}",
  action: "calendar.write",
  doc: { summary: "Change a term", form: fieldsOf(termForm) },
  get: async (c) => {
    const term = await termHere(c);
    if (!term) return notFound;
    const page = pageOf(termForm, `/calendar/terms/${term.first}`, `Change ${term.name}`);
    const values = termAnswers(term);
    return oneFormPage(c, { ...page, model: { values } }, { typed: typedFromAnswers(page.fields, values) });
  },
  post: async (c, sent) => {
    const term = await termHere(c);
    if (!term) return (await isDone(c, sent.command)) ? { kind: "see", to: "/calendar" } : notFound;
    const page = pageOf(termForm, `/calendar/terms/${term.first}`, `Change ${term.name}`);
    return changed(c, sent, { page, change: (a) => withTerm(a, term.first), field: "first" });
  },
};

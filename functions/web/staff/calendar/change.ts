import { attendanceSettings } from "#casework/attendance/settings.ts";
import { read, schools } from "#casework/commit/streams.ts";
import { schoolRulesOf } from "#casework/rules/rules-in-force.ts";
import {
  type CalendarChange,
  changeCalendar,
  termAnswers,
  withTerm,
} from "#casework/school/change-calendar.ts";
import type { Answers, FieldError, Form } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { calendarQuestions } from "#domain/calendar/odd.ts";
import { schoolStream } from "#domain/streams.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { foreseeing } from "#door/forms/foreseen.tsx";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { askedBefore, withSure } from "../forms/asked-before.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { calendarOf, isDone } from "./model.ts";
import { schoolYearOf } from "./year.ts";

const fieldsOf = (form: Form) => form.steps.flatMap((s) => s.fields);

export const pageOf = (form: Form, action: string, title = form.title): OneForm => ({
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

export const changed = async (
  c: StaffContext,
  sent: Sent,
  { page, change, field }: Changing,
): Promise<Reply> => {
  const typed = sent.typed ?? {};
  const again = (errors: readonly FieldError[]) =>
    oneFormPage(c, page, { typed, errors, command: sent.command });
  const checked = taken(withSure(page.fields, calendarQuestions), sent);
  if (checked.kind === "refused") return again(checked.errors);
  const sender = { at: c.at, command: sent.command, by: c.staff };
  const { sure } = checked.answers;
  const refused = await changeCalendar(c.deps, sender, change(checked.answers), { field, sure });
  if (refused) {
    const { errors, ...asked } = askedBefore(page.fields, refused);
    return oneFormPage(c, { ...page, ...asked }, { typed, errors, command: sent.command });
  }
  const date = String(checked.answers[field] ?? "");
  return { kind: "see", to: date ? `/calendar?year=${schoolYearOf(date)}` : "/calendar" };
};

/** Whether pupils go to their providers while the school is closed, as its policy has it. */
const whenClosed = async (c: StaffContext): Promise<"open" | "closed"> => {
  const { state } = await read(c.deps, schools, schoolStream(c.at));
  const today = londonDate(c.deps.clock.now());
  return schoolRulesOf(state, today) ? attendanceSettings(state, today).whenClosed : "open";
};

/** A page that adds something to the calendar. */
export const newPage = (
  form: Form,
  path: string,
  field: string,
  change: (answers: Answers) => CalendarChange,
): StaffPage => {
  const page = pageOf(form, path);
  const asksProviders = page.fields.some(({ name }) => name === "providers");
  return {
    path,
    action: "calendar.write",
    doc: { summary: form.title, form: page.fields },
    foresees: foreseeing(),
    get: async (c) =>
      oneFormPage(c, page, asksProviders ? { typed: { providers: await whenClosed(c) } } : {}),
    post: async (c, sent) => {
      const usual = await whenClosed(c);
      return changed(c, sent, { page, change: (a) => change({ providers: usual, ...a }), field });
    },
  };
};

export const takenOver = "Open placements take the change over at once: their dates are worked out again.";

/** A term's first and last day, and its break. */
export const termForm: Form = {
  id: "term",
  title: "Add a term",
  submit: "Save the term",
  steps: [
    {
      id: "term",
      title: "Add a term",
      lead: takenOver,
      fields: [
        {
          name: "name",
          kind: "text",
          readBy: onRecord,
          label: "Name",
          hint: "For example, Autumn 2026",
          max: 40,
          missing: "Enter the name of the term",
        },
        {
          name: "first",
          kind: "date",
          label: "First day",
          hint: "Include INSET days at the beginning: add them as such afterwards.",
          missing: "Enter the first day of the term",
        },
        { name: "last", kind: "date", label: "Last day", missing: "Enter the last day of the term" },
        {
          name: "half-first",
          kind: "date",
          label: "First day of the half-term break",
          optional: true,
          missing: "Enter the first day of the half-term break",
        },
        {
          name: "half-last",
          kind: "date",
          label: "Last day of the half-term break",
          optional: true,
          missing: "Enter the last day of the half-term break",
        },
        {
          name: "first-week",
          kind: "radios",
          inline: true,
          label: "Does it begin with week A or week B?",
          hint: "Only for timetables of two weeks in turn. Left empty, weeks with school go on in turn from the term before; a school year begins with week A.",
          optional: true,
          options: options(["a", "Week A"], ["b", "Week B"]),
          missing: "",
        },
      ],
    },
  ],
};

export const termNewPage = newPage(termForm, "/calendar/terms/new", "first", (a) => withTerm(a));

export const termHere = async (c: StaffContext) =>
  (await calendarOf(c)).terms.find((term) => term.first === c.request.params.term);

/** Changes a term, which its first day names. */
export const termPage: StaffPage = {
  path: "/calendar/terms/{term}",
  action: "calendar.write",
  doc: { summary: "Change a term", form: fieldsOf(termForm) },
  foresees: foreseeing(),
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

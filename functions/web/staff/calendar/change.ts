import { attendanceSettings } from "#casework/attendance/settings.ts";
import { read, schools } from "#casework/commit/streams.ts";
import { schoolRulesOf } from "#casework/rules/rules-in-force.ts";
import {
  type CalendarChange,
  changeCalendar,
  termAnswers,
  withClosure,
  withInsetDay,
  withTerm,
} from "#casework/school/change-calendar.ts";
import type { Answers, Field, FieldError, Form } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { choiceField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolStream } from "#domain/streams.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { foreseeing } from "#door/forms/foreseen.tsx";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { calendarOf, isDone } from "./model.ts";
import { schoolYearOf } from "./year.ts";

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

/** Whether pupils go to their providers while the school is closed, as its policy has it. */
const whenClosed = async (c: StaffContext): Promise<"open" | "closed"> => {
  const { state } = await read(c.deps, schools, schoolStream(c.at));
  const today = londonDate(c.deps.clock.now());
  return schoolRulesOf(state, today) ? attendanceSettings(state, today).whenClosed : "open";
};

const newPage = (
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

const takenOver = "Open placements take the change over at once: their dates are worked out again.";

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
      ],
    },
  ],
};

export const termNewPage = newPage(termForm, "/calendar/terms/new", "first", (a) => withTerm(a));

/** The school is closed, and a provider may be open: sessions there never vanish without a question (findings K2.3). */
const atProviders: Field = choiceField(
  "providers",
  "Do pupils go to their providers on that day?",
  "Select whether pupils go to their providers",
  options(["open", "Yes, they are expected there"], ["closed", "No, nobody is expected at a provider"]),
  {
    optional: true,
    hint: "Where nothing is chosen, what your policy has for such days holds. Days of letters on which nobody is expected are moved",
  },
);

/** A day on which staff are in and pupils are not. */
export const insetForm: Form = {
  id: "inset-day",
  title: "Add an INSET day",
  submit: "Add the INSET day",
  steps: [
    {
      id: "inset-day",
      title: "Add an INSET day",
      lead: takenOver,
      fields: [
        {
          name: "date",
          kind: "date",
          label: "Which day?",
          hint: "A day inside a term that is a school day so far",
          missing: "Enter the date of the INSET day",
        },
        atProviders,
      ],
    },
  ],
};

export const insetNewPage = newPage(insetForm, "/calendar/inset-days/new", "date", (a) =>
  withInsetDay(String(a.date), a.providers === "closed" ? "closed" : "open"),
);

/** A day on which the school had to close. */
export const closureForm: Form = {
  id: "closure",
  title: "Add a closure",
  submit: "Add the closure",
  steps: [
    {
      id: "closure",
      title: "Add a closure",
      lead: takenOver,
      fields: [
        {
          name: "date",
          kind: "date",
          label: "Which day was or will the school be closed?",
          missing: "Enter the date of the closure",
        },
        {
          name: "reason",
          kind: "text",
          readBy: onRecord,
          label: "Why?",
          hint: "Explanations of dates show it. For example, closed for snow",
          max: 80,
          missing: "Enter why the school is closed",
        },
        atProviders,
        choiceField(
          "tell",
          "Tell providers and parents now?",
          "Select whether they are told by mail",
          options(
            ["yes", "Yes, mail the providers and the parents of that day’s pupils"],
            ["no", "No, we tell them ourselves"],
          ),
          { optional: true, hint: "Parents without e-mail stay a task of the placement" },
        ),
      ],
    },
  ],
};

export const closureNewPage = newPage(closureForm, "/calendar/closures/new", "date", (a) =>
  withClosure({
    date: String(a.date),
    reason: String(a.reason),
    providers: a.providers === "closed" ? "closed" : "open",
    ...(a.tell === "yes" ? { tell: "yes" } : {}),
  }),
);

const termHere = async (c: StaffContext) =>
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

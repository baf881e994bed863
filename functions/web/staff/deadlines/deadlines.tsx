import { read, schools } from "#casework/commit/streams.ts";
import { minimumOf } from "#casework/rules/rules-in-force.ts";
import type { Answers, FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { checkAnswers } from "#contracts/form-schema.ts";
import { rawFromTyped, typedFromAnswers, typedFromBody } from "#contracts/form-typed.ts";
import { type Calculator, type DeadlineForm, deadlineGroups } from "#contracts/forms/deadlines.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, problem, type Reply } from "#door/reply.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { lastProfileOf } from "#policy/profiles.ts";
import type { DeadlineAnswer, School } from "./answer.ts";
import { CalculatorContent, Choice, hrefOf } from "./parts.tsx";
import { workOut } from "./work-out.ts";

type Form = DeadlineForm & { readonly id: Calculator };
const forms: readonly Form[] = deadlineGroups.flatMap((group): readonly Form[] => group.forms);

/** A query may give a date as three boxes, as the page does, or whole, as programs do: `start=2026-11-03`. */
const boxed = (fields: DeadlineForm["fields"], typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      const isDate = fields.some((f) => f.kind === "date" && f.name === name);
      const [year, month, day, ...rest] = isDate && typeof value === "string" ? value.split("-") : [];
      if (day === undefined || rest.length > 0) return [[name, value]];
      return [
        [`${name}-day`, day],
        [`${name}-month`, month ?? ""],
        [`${name}-year`, year ?? ""],
      ];
    }),
  );

type Taken = {
  readonly typed: Typed;
  readonly answers?: Answers;
  readonly errors: readonly FieldError[];
};

const taken = (form: Form, query: URLSearchParams): Taken => {
  const { calculator: _, ...given } = typedFromBody(query.toString());
  const typed = boxed(form.fields, given);
  if (Object.keys(typed).length === 0) return { typed, errors: [] };
  const checked = checkAnswers(form.fields, rawFromTyped(form.fields, typed));
  return checked.kind === "refused"
    ? { typed, errors: checked.errors }
    : { typed: typedFromAnswers(form.fields, checked.answers), answers: checked.answers, errors: [] };
};

/** The school's calendar, empty until it is entered, and its rules today; undefined without a policy in force. */
const schoolOf = async (c: StaffContext): Promise<School | undefined> => {
  const { state } = await read(c.deps, schools, schoolStream(c.at));
  const on = londonDate(c.deps.clock.now());
  const profile = lastProfileOf(state.profile, on);
  if (!profile) return undefined;
  return {
    calendar: state.calendar ?? { terms: [], insetDays: [], closures: [] },
    rules: (route) =>
      effectiveRules({ floor: lawFloor(), profile, ...minimumOf(state.trust, on), route, on }),
  };
};

const choice = (): Reply => ({
  kind: "page",
  title: "Deadlines",
  model: {
    calculators: forms.map(({ id, title, lead }) => ({ id, title, lead, href: hrefOf(id) })),
  },
  content: <Choice />,
});

const shown = (form: Form, sent: Taken, answer: DeadlineAnswer | undefined): Reply => {
  const errors = answer?.kind === "refused" ? answer.errors : sent.errors;
  const found = answer?.kind === "refused" ? undefined : answer;
  return {
    kind: "page",
    title: form.title,
    status: errors.length > 0 ? 422 : 200,
    back: { href: "/deadlines", text: "All calculators" },
    errors,
    model: {
      calculator: form.id,
      lead: form.lead,
      form: { method: "GET", action: hrefOf(form.id), fields: formJsonSchema(form.fields) },
      ...(sent.answers === undefined ? {} : { values: sent.answers }),
      ...(found === undefined ? {} : { answer: found }),
    },
    content: <CalculatorContent form={form} typed={sent.typed} errors={errors} answer={found} />,
  };
};

/** The deadline calculators on the school's own calendar and rules. The question is the address: nothing is stored. */
export const deadlinesPage: StaffPage = {
  path: "/deadlines",
  action: "deadlines.read",
  doc: {
    summary:
      "Deadlines on the school's calendar, with how each was counted (?calculator= and its fields, dates like start=2026-11-03)",
  },
  get: async (c) => {
    const id = c.request.query.get("calculator");
    if (id === null) return choice();
    const form = forms.find((f) => f.id === id);
    if (!form) return notFound;
    const school = await schoolOf(c);
    if (!school)
      return problem(
        409,
        "No policy is in force",
        "No version of the school’s policy is in force today. Ask the administrator to choose one.",
      );
    const sent = taken(form, c.request.query);
    return shown(form, sent, sent.answers && workOut(form.id, form.fields, sent.answers, school));
  },
};

import { formNow } from "#casework/choices.ts";
import { shadowOf } from "#casework/dry-run/shadow.ts";
import { recordForm } from "#casework/record-form.ts";
import type { Answers, Field, FieldError, Form, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { foreseeing } from "#door/forms/foreseen.tsx";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SectionsForm } from "#ui/form/sections-form.tsx";
import { homeOf } from "../hrefs.ts";
import { type Loaded, loadPlacement } from "../placement/load.ts";
import { type Begun, begins, stillKnown } from "./begins.ts";
import { packParts, packPath } from "./pack-parts.ts";

type Found = { readonly l: Loaded; readonly forms: readonly Form[] };

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const l = await loadPlacement(c);
  if (!l) return undefined;
  const forms = await Promise.all(
    packParts(c, l.placement).map((form) => formNow(c.deps, c.at, l.placement, form)),
  );
  return { l, forms: forms.filter((form) => form !== undefined) };
};

const fieldsOf = (forms: readonly Form[]): readonly Field[] =>
  forms.flatMap((form) => form.steps.flatMap((s) => s.fields));

const title = "What the provider gets before the first day";

const lead =
  "Whom to ring, what must be known in an emergency, and what else is shared, on one page: each becomes a record of its own. Leave a part empty that is not done yet. What is recorded already is not here.";

type Again = { readonly typed?: Typed; readonly errors?: readonly FieldError[]; readonly command?: string };

/** The parts together, as each of them begins. */
const begun = async (c: StaffContext, { l, forms }: Found): Promise<Begun> => {
  const each = await Promise.all(forms.map((form) => begins(c, l, form)));
  return {
    typed: Object.assign({}, ...each.map((b) => b.typed)) as Typed,
    known: Object.assign({}, ...each.map((b) => b.known)) as Begun["known"],
  };
};

const shown = async (c: StaffContext, f: Found, again: Again = {}): Promise<Reply> => {
  const { l, forms } = f;
  const { errors = [], command = c.deps.ids.id() } = again;
  const from = await begun(c, f);
  const typed = again.typed ?? from.typed;
  const steps = forms.flatMap((form) => form.steps.map((step) => ({ ...step, title: form.title })));
  const known = stillKnown({ id: "whole-pack", title, submit: "", steps }, from, typed);
  const back = homeOf(c, l.placement);
  const action = packPath(l.placement.id);
  const fields = fieldsOf(forms);
  return {
    kind: "page",
    title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back,
    model: {
      placement: l.placement.id,
      parts: forms.map((form) => form.id),
      typed,
      known,
      ...(forms.length > 0 ? { form: { action, command, fields: formJsonSchema(fields) } } : {}),
    },
    content:
      forms.length === 0 ? (
        <>
          <span class="govuk-caption-l">{l.who}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <InsetText>Nothing of it is owed now.</InsetText>
        </>
      ) : (
        <SectionsForm
          title={title}
          caption={l.who}
          lead={lead}
          steps={steps}
          action={action}
          csrf={c.csrf}
          command={command}
          typed={typed}
          known={known}
          errors={errors}
          submit="Record all of it"
          cancelHref={back.href}
          later={c.mayLeave}
        />
      ),
  };
};

const answersTo = (form: Form, answers: Answers): Answers => {
  const names = new Set(fieldsOf([form]).map((field) => field.name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
};

/** The last part carries the page's own command: its receipt is the receipt of all. */
const commandOf = (forms: readonly Form[], form: Form, command: string): string =>
  form === forms.at(-1) ? command : `${command}-${form.id}`;

const boxesOf = (form: Form): ReadonlySet<string> =>
  new Set(
    fieldsOf([form]).flatMap(({ name }) => [
      name,
      ...["day", "month", "year"].map((part) => `${name}-${part}`),
    ]),
  );

const isFilled = (value: unknown): boolean => String(value ?? "").trim() !== "";

/** Whether somebody left a part for later: something of it is asked, and all that it holds came filled. */
const isLeft = (form: Form, from: Begun, sent: Sent): boolean => {
  const given: Readonly<Record<string, unknown>> = sent.typed ?? sent.json;
  const known = sent.typed ? stillKnown(form, from, sent.typed) : {};
  const own = [...boxesOf(form)].filter((box) => isFilled(given[box]));
  const typed = own.filter((box) => !Object.hasOwn(known, box.replace(/-(day|month|year)$/, "")));
  const asked = fieldsOf([form]).some((f) => !f.optional && !f.when && !Object.hasOwn(known, f.name));
  return typed.length === 0 && asked;
};

const without = (sent: Sent, left: readonly Form[]): Sent => {
  const boxes = new Set(left.flatMap((form) => [...boxesOf(form)]));
  const kept = <T,>(all: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !boxes.has(name)));
  return { ...sent, typed: sent.typed && kept(sent.typed), json: kept(sent.json) };
};

/** Records each part in its turn; the first refusal ends it. */
const recordEach = async (
  c: StaffContext,
  deps: Deps,
  { l, forms }: Found,
  command: string,
  all: Answers,
) => {
  for (const form of forms) {
    const id = commandOf(forms, form, command);
    const answers = answersTo(form, all);
    const done = await recordForm(deps, { stream: l.stream, id, by: c.staff, at: c.at, form, answers });
    if (done.kind === "refused") return done;
  }
  return undefined;
};

/**
 * Whom to ring, the emergency sheet and what was shared with the provider as one pack to check (catalogue O33, O57, O64, O124):
 * one page, and a record of each. Nothing is recorded unless all of it can be.
 */
export const wholePackPage: StaffPage = {
  path: "/placements/{placement}/whole-pack",
  action: "placement.read",
  doc: {
    summary:
      "Record together what a provider gets before the first day; the form of its GET names the questions",
    shows: ["placement", "parts", "form", "typed", "known"],
  },
  foresees: foreseeing(() => "outside"),
  get: async (c) => {
    const found = await find(c);
    return found ? shown(c, found, c.begun ?? {}) : notFound;
  },
  post: async (c, sent) => {
    const found = await find(c);
    if (!found) return notFound;
    const { command } = sent;
    const receipt = `/placements/${found.l.placement.id}/receipts/${command}`;
    if (found.l.placement.commands.has(command)) return { kind: "see", to: receipt };
    const from = await begun(c, found);
    const left = found.forms.filter((form) => isLeft(form, from, sent));
    const forms =
      left.length < found.forms.length ? found.forms.filter((f) => !left.includes(f)) : found.forms;
    const checked = taken(fieldsOf(forms), without(sent, forms === found.forms ? [] : left));
    if (checked.kind === "refused")
      return shown(c, found, { typed: sent.typed ?? {}, errors: checked.errors, command });
    const some = { ...found, forms };
    const tried = await recordEach(c, shadowOf(c.deps).deps, some, command, checked.answers);
    const refused = tried ?? (await recordEach(c, c.deps, some, command, checked.answers));
    if (!refused) return { kind: "see", to: receipt };
    const errors = [{ field: refused.field ?? "", message: refused.message }];
    return shown(c, found, { typed: sent.typed ?? {}, errors, command });
  },
};

import { formNow } from "#casework/choices.ts";
import { recordForm } from "#casework/record-form.ts";
import type { Field, FieldError, Form, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { objectiveField } from "#domain/objectives.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { foreseeing } from "#door/forms/foreseen.tsx";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { isAction } from "#promises/permissions.ts";
import { SectionsForm } from "#ui/form/sections-form.tsx";
import { homeOf } from "../hrefs.ts";
import { type Loaded, loadPlacement } from "../placement/load.ts";
import { aboveForm } from "./above.tsx";
import { begins, stillKnown } from "./begins.ts";
import { EvidenceLink, evidenceCount, evidenceHref } from "./evidence-link.tsx";

/** Objectives stand in the words of the plan beside what is asked about each: not for a role that may not read those. */
const withoutObjectives = (form: Form): Form => ({
  ...form,
  steps: form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) => {
      const { hint: _words, ...rest } = field;
      return field.name.startsWith(objectiveField("")) ? (rest as Field) : field;
    }),
  })),
});

const formOf = async (c: StaffContext, loaded: Loaded): Promise<Form | undefined> => {
  const id = c.request.params.form ?? "";
  const form = id === "referral" ? undefined : await formNow(c.deps, c.at, loaded.placement, id);
  return form && (c.sees("placement.words") ? form : withoutObjectives(form));
};

/** Somebody who reads no placements answers to a proposal only where their word is waited for, or was given. */
const isAsked = (c: StaffContext, { placement: { proposal } }: Loaded): boolean =>
  c.may("placement.read") ||
  (proposal?.awaits.some((role) => c.roles.includes(role)) ?? false) ||
  Object.values(proposal?.agreed ?? {}).some((agreed) => agreed?.by === c.staff);

const mayUse = (c: StaffContext, loaded: Loaded, form: Form): boolean => {
  const action = `form.${form.id}`;
  return isAction(action) && c.may(action) && (form.id !== "decision-confirmed" || isAsked(c, loaded));
};

/** Without `typed` the form begins from what is recorded or known. */
type Shown = { readonly typed?: Typed; readonly errors?: readonly FieldError[]; readonly command?: string };

const shown = async (
  c: StaffContext,
  loaded: Loaded,
  form: Form,
  { typed: sent, errors = [], command }: Shown,
): Promise<Reply> => {
  const begun = await begins(c, loaded, form);
  const typed = sent ?? begun.typed;
  const known = stillKnown(form, begun, typed);
  const fields = form.steps.flatMap((s) => s.fields);
  const above = await aboveForm(c, loaded, form.id);
  const action = `/placements/${loaded.placement.id}/forms/${form.id}`;
  const back = homeOf(c, loaded.placement);
  const evidence = evidenceHref(c, loaded.placement, form.id);
  const id = command ?? c.deps.ids.id();
  return {
    kind: "page",
    title: form.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back,
    model: {
      ...above?.model,
      placement: loaded.placement.id,
      form: { id: form.id, action, command: id, fields: formJsonSchema(fields) },
      typed,
      known,
      ...(evidence ? { links: { ...above?.model.links, evidence } } : {}),
    },
    content: (
      <SectionsForm
        title={form.title}
        caption={loaded.who}
        steps={form.steps}
        action={action}
        csrf={c.csrf}
        command={id}
        typed={typed}
        known={known}
        errors={errors}
        submit={form.submit}
        cancelHref={back.href}
        later={c.mayLeave}
      >
        <EvidenceLink href={evidence} count={evidenceCount(loaded.placement, form.id)} />
        {above?.content}
      </SectionsForm>
    ),
  };
};

/** Forms that move days on which others rely: all that follows is told, inside the school too. Of others, what goes outside. */
const alwaysForeseen: readonly string[] = ["sessions-changed", "end"];

/** Dates are in a letter already: what they change is told before they are saved. */
const hasLetter = async (c: StaffContext): Promise<boolean> =>
  ((await loadPlacement(c))?.placement.letters.length ?? 0) > 0;

/** Every one-step form of a placement: shown, checked, recorded; a refusal keeps what was typed. */
export const formPage: StaffPage = {
  path: "/placements/{placement}/forms/{form}",
  doc: { summary: "A form of a placement; each is described at its own address" },
  action: "today.read",
  foresees: foreseeing(async (c) => {
    const { form = "" } = c.request.params;
    const all = alwaysForeseen.includes(form) || (form === "timetable" && (await hasLetter(c)));
    return all ? "all" : "outside";
  }),
  get: async (c) => {
    const loaded = await loadPlacement(c);
    const form = loaded && (await formOf(c, loaded));
    if (!loaded || !form) return notFound;
    if (!mayUse(c, loaded, form)) return forbidden;
    return shown(c, loaded, form, c.begun ?? {});
  },
  post: async (c, sent) => {
    const loaded = await loadPlacement(c);
    const form = loaded && (await formOf(c, loaded));
    if (!loaded || !form) return notFound;
    if (!mayUse(c, loaded, form)) return forbidden;
    const checked = taken(
      form.steps.flatMap((s) => s.fields),
      sent,
    );
    const again = (errors: readonly FieldError[]) =>
      shown(c, loaded, form, { typed: sent.typed ?? {}, errors, command: sent.command });
    if (checked.kind === "refused") return again(checked.errors);
    const done = await recordForm(c.deps, {
      stream: loaded.stream,
      id: sent.command,
      by: c.staff,
      at: c.at,
      form,
      answers: checked.answers,
    });
    if (done.kind === "refused") return again([{ field: done.field ?? "", message: done.message }]);
    return { kind: "see", to: `/placements/${loaded.placement.id}/receipts/${sent.command}` };
  },
};

import { wordsOf } from "#casework/commit/kept-words.ts";
import { recordDraft, submitDraft } from "#casework/record-form.ts";
import type { Answers, FieldError, Step, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { referralForm as form } from "#promises/referral/referral/form.ts";
import { Button } from "#ui/components/button.tsx";
import { ErrorSummary } from "#ui/components/error-summary.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { TaskList } from "#ui/components/task-list.tsx";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import { FormPage, PostForm } from "#ui/form.tsx";
import { homeOf } from "../hrefs.ts";
import { type Loaded, loadPlacement } from "../placement/load.ts";

const home = (l: Loaded): string => `/placements/${l.placement.id}/referral`;

const stepHref = (l: Loaded, step: Step): string => `${home(l)}/${step.id}`;

type Kept = { readonly answers: Answers; readonly steps: readonly string[]; readonly submitted: boolean };

const keptOf = async (c: StaffContext, l: Loaded): Promise<Kept> => {
  const done = l.placement.forms.referral;
  const draft = l.placement.drafts.referral;
  const words = await wordsOf(c.deps, c.scope, Object.values((done ?? draft)?.words ?? {}));
  return {
    answers: { ...(done ?? draft)?.answers, ...words },
    steps: done ? form.steps.map((s) => s.id) : (draft?.steps ?? []),
    submitted: done !== undefined,
  };
};

const Steps = ({ l, kept }: { readonly l: Loaded; readonly kept: Kept }) => (
  <TaskList
    idPrefix="referral"
    items={form.steps.map((step) => ({
      title: step.title,
      href: stepHref(l, step),
      status: kept.steps.includes(step.id)
        ? { text: "Completed" }
        : { tag: "To do", colour: "teal" as const },
    }))}
  />
);

/** A fault found at the end leads to the part in which it is mended. */
const linkedTo = (l: Loaded, { field, message }: FieldError) => {
  const step = form.steps.find((s) => s.fields.some((f) => f.name === field));
  return step ? { text: message, href: `${stepHref(l, step)}#${field}` } : { text: message };
};

const overview = async (
  c: StaffContext,
  l: Loaded,
  errors: readonly FieldError[] = [],
  command = c.deps.ids.id(),
): Promise<Reply> => {
  const kept = await keptOf(c, l);
  const complete = form.steps.every((s) => kept.steps.includes(s.id));
  return {
    kind: "page",
    title: form.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: homeOf(c, l.placement),
    model: {
      placement: l.placement.id,
      submitted: kept.submitted,
      steps: form.steps.map((s) => ({
        id: s.id,
        title: s.title,
        href: stepHref(l, s),
        completed: kept.steps.includes(s.id),
      })),
      form: { id: form.id, action: home(l), command, fields: formJsonSchema([]) },
      answers: kept.answers,
    },
    content: (
      <>
        {errors.length > 0 ? <ErrorSummary errors={errors.map((e) => linkedTo(l, e))} /> : null}
        <span class="govuk-caption-l">{l.who}</span>
        <h1 class="govuk-heading-l">{complete && !kept.submitted ? "Check your answers" : form.title}</h1>
        {kept.submitted ? <InsetText>This referral has been submitted.</InsetText> : null}
        {kept.submitted || complete ? null : (
          <>
            <p class="govuk-body">
              Each part is kept when you save it. You can leave and come back at any time.
            </p>
            <Steps l={l} kept={kept} />
          </>
        )}
        {complete ? (
          <CheckAnswers
            steps={form.steps}
            answers={kept.answers}
            {...(kept.submitted ? {} : { changeHref: (step: Step) => stepHref(l, step) })}
          />
        ) : null}
        {complete && !kept.submitted ? (
          <PostForm action={home(l)} csrf={c.csrf} command={command}>
            <p class="govuk-body">By submitting, you say that these answers are right as far as you know.</p>
            <Button preventDoubleClick>{form.submit}</Button>
          </PostForm>
        ) : null}
      </>
    ),
  };
};

/** The referral's parts, its answers to check, and its submission. */
export const referralPage: StaffPage = {
  path: "/placements/{placement}/referral",
  doc: { summary: "The referral: check the answers and send it", form: [] },
  action: "form.referral",
  get: async (c) => {
    const l = await loadPlacement(c);
    return l ? overview(c, l) : notFound;
  },
  post: async (c, sent) => {
    const l = await loadPlacement(c);
    if (!l) return notFound;
    const checked = taken([], sent);
    if (checked.kind === "refused") return overview(c, l, checked.errors, sent.command);
    const done = await submitDraft(c.deps, {
      stream: l.stream,
      id: sent.command,
      by: c.staff,
      at: c.at,
      form,
    });
    if (done.kind === "refused")
      return overview(c, l, [{ field: done.field ?? "", message: done.message }], sent.command);
    return { kind: "see", to: `/placements/${l.placement.id}/receipts/${sent.command}` };
  },
};

type Shown = { readonly typed: Typed; readonly errors?: readonly FieldError[]; readonly command?: string };

const shown = (
  c: StaffContext,
  l: Loaded,
  step: Step,
  { typed, errors = [], command = c.deps.ids.id() }: Shown,
): Reply => ({
  kind: "page",
  title: step.title,
  status: errors.length > 0 ? 422 : 200,
  errors,
  back: { href: home(l), text: "Back to the referral" },
  model: {
    placement: l.placement.id,
    form: {
      id: form.id,
      step: step.id,
      action: stepHref(l, step),
      command,
      fields: formJsonSchema(step.fields),
    },
    typed,
  },
  content: (
    <FormPage
      title={step.title}
      caption={`${form.title}: ${l.who}, part ${form.steps.indexOf(step) + 1} of ${form.steps.length}`}
      lead={step.lead}
      fields={step.fields}
      action={stepHref(l, step)}
      csrf={c.csrf}
      command={command}
      typed={typed}
      errors={errors}
      submit="Save and continue"
      cancelHref={home(l)}
      later={c.mayLeave}
    />
  ),
});

const stepOf = (c: StaffContext): Step | undefined => form.steps.find((s) => s.id === c.request.params.step);

/** One part of the referral: one thing a page, kept when it is saved. */
export const referralStepPage: StaffPage = {
  path: "/placements/{placement}/referral/{step}",
  doc: { summary: "A step of the referral; each is described at its own address" },
  action: "form.referral",
  get: async (c) => {
    const l = await loadPlacement(c);
    const step = stepOf(c);
    if (!l || !step) return notFound;
    const kept = await keptOf(c, l);
    return kept.submitted
      ? overview(c, l)
      : shown(c, l, step, c.begun ?? { typed: typedFromAnswers(step.fields, kept.answers) });
  },
  post: async (c, sent) => {
    const l = await loadPlacement(c);
    const step = stepOf(c);
    if (!l || !step) return notFound;
    const checked = taken(step.fields, sent);
    if (checked.kind === "refused")
      return shown(c, l, step, { typed: checked.typed, errors: checked.errors, command: sent.command });
    const done = await recordDraft(c.deps, {
      stream: l.stream,
      id: sent.command,
      by: c.staff,
      at: c.at,
      form,
      step: step.id,
      answers: checked.answers,
    });
    if (done.kind === "refused")
      return shown(c, l, step, {
        typed: sent.typed ?? {},
        errors: [{ field: done.field ?? "", message: done.message }],
        command: sent.command,
      });
    const after = done.state.drafts.referral?.steps ?? [];
    const next = form.steps.find((s) => !after.includes(s.id));
    return { kind: "see", to: next ? stepHref(l, next) : home(l) };
  },
};

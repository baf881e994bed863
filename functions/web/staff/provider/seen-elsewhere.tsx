import { placements, providers, read } from "#casework/commit/streams.ts";
import { pupilsOf } from "#casework/people/people.ts";
import { evidenceWords, tooOld, useEvidence } from "#casework/provider/take-over-evidence.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import type { Answers, FieldError, Form, Option, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { options } from "#contracts/forms/options.ts";
import { form } from "#contracts/forms/provider-records.ts";
import { fullName, fullNames, initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { own } from "#domain/own-property.ts";
import { allChecks } from "#domain/provider-checks.ts";
import { placementStream, providerStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { checksJudgedFormWith } from "#promises/provider/checks-judged/form.ts";
import { providerChecksFormWith } from "#promises/provider/provider-checks/form.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";
import type { Evidence } from "#streams/provider/evidence/evidence.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { longDate } from "#ui/dates.ts";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import { SectionsForm } from "#ui/form/sections-form.tsx";
import { providerModel } from "./model.ts";
import { schoolName } from "./school-name.ts";

type Seen = {
  readonly provider: string;
  readonly name: string;
  readonly school: string;
  readonly evidence: Evidence;
  readonly answers: Answers;
  readonly form: Form;
  readonly choices: readonly Option[];
  readonly old: string | undefined;
};

/** This school's placements there that still wait for the provider's answers. */
const waitingHere = async (c: StaffContext, provider: string): Promise<readonly Option[]> => {
  const rows = (await placementRows(c.deps, c.scope)).filter(
    (row) => row.provider === provider && row.phase === "checks",
  );
  const names = await pupilsOf(
    c.deps,
    c.scope,
    rows.map((row) => row.pupil),
  );
  const full = fullNames(names);
  const open = await Promise.all(
    rows.map(async (row) => {
      const { state } = await read(c.deps, placements, placementStream(c.at, row.id));
      const pupil = names.get(row.pupil);
      const label = pupil
        ? c.sees("pupil.name")
          ? (full.get(row.pupil) ?? fullName(pupil))
          : initialsOf(pupil)
        : "Pupil";
      return checksReply(state) ? [] : [{ value: row.id, label }];
    }),
  );
  return open.flat();
};

/** Takes what another school saw as the provider’s answers for one of our own placements; we judge them ourselves. */
export const seenElsewhereForm = (
  placements: readonly { readonly value: string; readonly label: string }[],
): Form =>
  form("seen-elsewhere", "Use these answers for our own judgement", "", [
    {
      name: "placement",
      kind: "radios",
      label: "For which placement?",
      options: placements,
      missing: "Select the placement",
    },
    {
      name: "still-so",
      kind: "checkboxes",
      label: "Before you use them",
      options: options([
        "asked",
        "We asked the provider: all of it is still so, and nothing material has changed",
      ]),
      missing: "Ask the provider first whether all of it is still so",
    },
  ]);

const seenOf = async (c: StaffContext): Promise<Seen | undefined> => {
  const model = await providerModel(c, c.request.params.provider ?? "");
  const school = c.request.params.school ?? "";
  if (!model || school === c.at.school) return undefined;
  const { state } = await read(c.deps, providers, providerStream(c.at.tenant, model.id));
  const evidence = own(state.evidence, school);
  if (!evidence) return undefined;
  const words = c.sees("placement.words") ? await evidenceWords(c.deps, c.at.tenant, evidence) : {};
  const choices = c.may("form.provider-checks") ? await waitingHere(c, model.id) : [];
  return {
    provider: model.id,
    name: model.name,
    school: await schoolName(c, school),
    evidence,
    answers: { ...evidence.declared, ...evidence.judged, ...words },
    form: seenElsewhereForm(choices),
    choices,
    old: tooOld(evidence, londonDate(c.deps.clock.now())),
  };
};

const fieldsOf = (form: Form) => form.steps.flatMap((s) => s.fields);

type Again = { readonly typed?: Typed; readonly errors?: readonly FieldError[]; readonly command?: string };

const why = (s: Seen): string =>
  s.old ??
  "To use these answers, choose this provider for a placement of your own. Once that placement is at its checks, come back to this page.";

const SeenThere = ({ s }: { readonly s: Seen }) => (
  <>
    <p class="govuk-body app-lead">
      {s.school} checked this provider on {longDate(s.evidence.on)}. This is what the provider said then, and
      how that school judged it. Your school judges for itself, and makes its own risk assessment.
    </p>
    <Section id="said" title="What the provider said">
      <CheckAnswers steps={providerChecksFormWith(allChecks).steps} answers={s.answers} headingLevel={3} />
    </Section>
    <Section id="judged" title={`How ${s.school} judged it`}>
      <CheckAnswers steps={checksJudgedFormWith(allChecks).steps} answers={s.answers} headingLevel={3} />
    </Section>
  </>
);

const page = (c: StaffContext, s: Seen, { typed = {}, errors = [], command }: Again = {}): Reply => {
  const action = c.request.path;
  const id = command ?? c.deps.ids.id();
  const usable = s.choices.length > 0 && !s.old;
  const title = `What ${s.school} saw`;
  return {
    kind: "page",
    title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: `/providers/${s.provider}`, text: `Back to ${s.name}` },
    model: {
      provider: s.provider,
      school: s.school,
      on: s.evidence.on,
      seen: s.answers,
      ...(usable
        ? { form: { action, command: id, fields: formJsonSchema(fieldsOf(s.form)) } }
        : { why: why(s) }),
    },
    content: usable ? (
      <SectionsForm
        title={title}
        caption={s.name}
        steps={s.form.steps}
        action={action}
        csrf={c.csrf}
        command={id}
        typed={typed}
        errors={errors}
        submit="Use these answers"
        cancelHref={`/providers/${s.provider}`}
      >
        <SeenThere s={s} />
      </SectionsForm>
    ) : (
      <>
        <span class="govuk-caption-l">{s.name}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <SeenThere s={s} />
        <InsetText>{why(s)}</InsetText>
      </>
    ),
  };
};

/** What another school of the trust saw of a provider: to read, to use for an own judgement, never to pass by. */
export const providerSeenPage: StaffPage = {
  path: "/providers/{provider}/seen/{school}",
  action: "providers.read",
  doc: {
    summary:
      "What another school of the trust saw of a provider; POST takes its answers for an own placement, to be judged anew",
    shows: ["school", "on", "seen"],
  },
  get: async (c) => {
    const seen = await seenOf(c);
    return seen ? page(c, seen) : notFound;
  },
  post: async (c, sent) => {
    if (!c.may("form.provider-checks")) return forbidden;
    const seen = await seenOf(c);
    if (!seen) return notFound;
    const { command } = sent;
    const checked = taken(fieldsOf(seen.form), sent);
    if (checked.kind === "refused")
      return page(c, seen, { typed: checked.typed, errors: checked.errors, command });
    const placement = String(checked.answers.placement);
    const taking = { provider: seen.provider, school: seen.evidence.school, placement };
    const refused = await useEvidence(c.deps, { at: c.at, command, by: c.staff }, taking);
    if (!refused) return { kind: "see", to: `/placements/${placement}/forms/checks-judged` };
    const errors = [{ field: refused.field ?? "", message: refused.message }];
    return page(c, seen, { typed: sent.typed ?? {}, errors, command });
  },
};

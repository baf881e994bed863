import { Temporal } from "temporal-polyfill";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { londonDate, longTime } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { longDate } from "#ui/dates.ts";
import { SectionsForm } from "#ui/form/sections-form.tsx";
import { pathOf } from "../link-cookie.ts";
import { Plan, RingSchool } from "../question/plan.tsx";
import type { EvidenceQuestion } from "./load.ts";

const day = (instant: string): string => londonDate(instant);

export const fieldsOf = (q: EvidenceQuestion) => q.form.steps.flatMap((s) => s.fields);

const modelOf = (q: EvidenceQuestion) => ({
  school: { name: q.school.name, phone: q.school.contact.phone, ring: q.school.contact.name },
  pupil: q.who,
  asks: q.form.steps.slice(0, -1).map((s) => s.title),
  plan: q.plan,
  answerBy: day(q.ask.due),
  changeUntil: day(q.ask.expires),
  ...(q.reply
    ? { answered: { at: q.reply.at, ...(q.signedTo ? { to: "earlier", plan: q.signedTo } : {}) } }
    : {}),
});

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

const leadOf = (q: EvidenceQuestion): string =>
  q.toParent
    ? `Please read each part about ${q.who}, and tell us what you think.`
    : `It is about the pupil ${q.who}. Please write no names of children.`;

const SignedBefore = ({ at, plan }: { readonly at: string; readonly plan: EvidenceQuestion["plan"] }) => (
  <>
    <InsetText>
      On {longTime(at)} you answered to the earlier terms. The plan has changed since then. Please read it as
      it is now, and answer again.
    </InsetText>
    <Details summary="The earlier terms">
      <Plan rows={plan} />
    </Details>
    <h2 class="govuk-heading-m">The plan as it is now</h2>
  </>
);

/** The questions, with what is signed to above them; nothing is chosen beforehand. */
export const evidenceFormPage = (deps: Deps, q: EvidenceQuestion, s: Shown): Reply => {
  const errors = s.errors ?? [];
  const late = Temporal.Instant.compare(deps.clock.now(), Temporal.Instant.from(q.ask.due)) > 0;
  return {
    kind: "page",
    title: q.form.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    model: {
      ...modelOf(q),
      late,
      form: { action: pathOf(q), command: s.command, fields: formJsonSchema(fieldsOf(q)) },
    },
    content: (
      <>
        <SectionsForm
          title={q.form.title}
          caption={q.school.name}
          lead={leadOf(q)}
          steps={q.form.steps}
          action={pathOf(q)}
          csrf={s.csrf}
          command={s.command}
          typed={s.typed ?? {}}
          errors={errors}
          submit={q.form.submit}
        >
          {q.reply && q.signedTo ? <SignedBefore at={q.reply.at} plan={q.signedTo} /> : null}
          {q.plan.length > 0 ? <Plan rows={q.plan} /> : null}
          <p class="govuk-body">
            {late
              ? `We asked for an answer by ${longDate(day(q.ask.due))}. You can still answer.`
              : `Please answer by ${longDate(day(q.ask.due))}.`}
          </p>
          {q.reply && !q.signedTo ? (
            <InsetText>
              Your answers reached us on {longTime(q.reply.at)}. You can change them here until{" "}
              {longDate(day(q.ask.expires))}.
            </InsetText>
          ) : null}
        </SectionsForm>
        <RingSchool q={q} />
      </>
    ),
  };
};

/** That the answers have arrived, and how to change them. */
export const evidenceSentPage = (q: EvidenceQuestion, reply: Recorded): Reply => {
  const reference = `${q.c.placement.id.slice(0, 6).toUpperCase()}-${reply.version}`;
  return {
    kind: "page",
    title: "Your answers have reached us",
    model: { ...modelOf(q), recorded: { at: reply.at, reference }, links: { change: pathOf(q) } },
    content: (
      <>
        <Panel title="Your answers have reached us">Reference {reference}</Panel>
        <p class="govuk-body">Recorded on {longTime(reply.at)}.</p>
        <h2 class="govuk-heading-m">What happens next</h2>
        <p class="govuk-body">
          If you said that you would like to talk about something first, we ring you. Otherwise there is
          nothing more to do now.
        </p>
        {q.open ? (
          <p class="govuk-body">
            You can{" "}
            <a class="govuk-link" href={pathOf(q)}>
              change your answers
            </a>{" "}
            until {longDate(day(q.ask.expires))}.
          </p>
        ) : null}
        <RingSchool q={q} />
      </>
    ),
  };
};

/** Nothing is asked here any more. */
export const evidenceClosedPage = (q: EvidenceQuestion, status = 200): Reply => ({
  kind: "page",
  title: "Nothing is asked here any more",
  status,
  model: { ...modelOf(q), closed: true },
  content: (
    <>
      <span class="govuk-caption-l">{q.school.name}</span>
      <h1 class="govuk-heading-l">Nothing is asked here any more</h1>
      <p class="govuk-body">
        Thank you for coming back to it. Nothing that you sent is lost. If you would still like to say
        something, please ring.
      </p>
      <RingSchool q={q} />
    </>
  ),
});

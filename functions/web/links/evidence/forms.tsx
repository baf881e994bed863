import { Temporal } from "temporal-polyfill";
import { londonDate, longTime } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { longDate } from "#ui/dates.ts";
import { pathOf } from "../link-cookie.ts";
import { linkClosedPage, linkFormPage, type ShownForm, schoolModel } from "../link-form-page.tsx";
import { Plan } from "../question/plan.tsx";
import { replyWords } from "../reply-words.ts";
import { RingSchool } from "../ring-school.tsx";
import { WithLink } from "../sentence.tsx";
import type { EvidenceQuestion } from "./load.ts";
import { evidenceWords as say } from "./words.ts";

const day = (instant: string): string => londonDate(instant);

const modelOf = (q: EvidenceQuestion) => ({
  school: schoolModel(q.school),
  pupil: q.who,
  asks: q.form.steps.slice(0, -1).map((s) => s.title),
  plan: q.plan,
  answerBy: day(q.ask.due),
  changeUntil: day(q.ask.expires),
  ...(q.reply
    ? { answered: { at: q.reply.at, ...(q.signedTo ? { to: "earlier", plan: q.signedTo } : {}) } }
    : {}),
});

const leadOf = (q: EvidenceQuestion): string =>
  q.toParent ? say.leadToParent(q.who) : say.leadToProvider(q.who);

const SignedBefore = ({ at, plan }: { readonly at: string; readonly plan: EvidenceQuestion["plan"] }) => (
  <>
    <InsetText>{say.changedSince(longTime(at))}</InsetText>
    <Details summary={replyWords.earlierTerms}>
      <Plan rows={plan} />
    </Details>
    <h2 class="govuk-heading-m">{replyWords.planNow}</h2>
  </>
);

/** The questions, with what is signed to above them; nothing is chosen beforehand. */
export const evidenceFormPage = (deps: Deps, q: EvidenceQuestion, s: ShownForm): Reply => {
  const late = Temporal.Instant.compare(deps.clock.now(), Temporal.Instant.from(q.ask.due)) > 0;
  return linkFormPage(q, s, {
    model: { ...modelOf(q), late },
    lead: leadOf(q),
    on: "question",
    above: (
      <>
        {q.reply && q.signedTo ? <SignedBefore at={q.reply.at} plan={q.signedTo} /> : null}
        {q.plan.length > 0 ? <Plan rows={q.plan} /> : null}
        <p class="govuk-body">{(late ? replyWords.wasDue : replyWords.answerBy)(longDate(day(q.ask.due)))}</p>
        {q.reply && !q.signedTo ? (
          <InsetText>{say.soFar(longTime(q.reply.at), longDate(day(q.ask.expires)))}</InsetText>
        ) : null}
      </>
    ),
  });
};

/** That the answers have arrived, and how to change them. */
export const evidenceSentPage = (q: EvidenceQuestion, reply: Recorded): Reply => {
  const reference = `${q.c.placement.id.slice(0, 6).toUpperCase()}-${reply.version}`;
  return {
    kind: "page",
    title: replyWords.arrived,
    model: { ...modelOf(q), recorded: { at: reply.at, reference }, links: { change: pathOf(q) } },
    content: (
      <>
        <Panel title={replyWords.arrived}>{replyWords.reference(reference)}</Panel>
        <p class="govuk-body">{replyWords.recordedOn(longTime(reply.at))}</p>
        <h2 class="govuk-heading-m">{replyWords.next}</h2>
        <p class="govuk-body">{say.next}</p>
        {q.open ? (
          <p class="govuk-body">
            <WithLink say={say.changeWithLink(longDate(day(q.ask.expires)))} href={pathOf(q)} />
          </p>
        ) : null}
        <RingSchool school={q.school} on="question" />
      </>
    ),
  };
};

/** Nothing is asked here any more. */
export const evidenceClosedPage = (q: EvidenceQuestion, status?: number): Reply =>
  linkClosedPage(q, {
    model: { ...modelOf(q), closed: true },
    why: say.closedWhy,
    ...(status ? { status } : {}),
  });

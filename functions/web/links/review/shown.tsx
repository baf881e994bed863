import { longTime } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { pathOf } from "../link-cookie.ts";
import { linkClosedPage, linkFormPage, type ShownForm, schoolModel } from "../link-form-page.tsx";
import { replyWords } from "../reply-words.ts";
import { RingSchool } from "../ring-school.tsx";
import { WithLink } from "../sentence.tsx";
import type { Invitation } from "./load.ts";
import { reviewWords as say } from "./words.ts";

const answersOf = (q: Invitation) => q.meeting.now.answers;

const timeOf = (q: Invitation): string => {
  const { time = "", until } = answersOf(q);
  return until ? say.fromUntil(time, until) : time;
};

/** What every state of the page says, for JSON. */
const modelOf = (q: Invitation) => ({
  school: schoolModel(q.school),
  meeting: {
    kind: q.meeting.kind,
    on: answersOf(q)["held-on"],
    at: answersOf(q).time,
    ...(q.place ? { place: q.place } : {}),
    moved: q.moved,
  },
  ...(q.closed ? { closed: q.closed } : { before: q.before }),
  answered: q.replies.map((r) => ({ at: r.at, coming: r.answers.coming })),
});

const leadOf = ({ to }: Invitation): string => {
  if (to.kind === "pupil") return say.lead.pupil;
  return to.kind === "parent" ? say.lead.parent(to.child) : say.lead.others(to.initials);
};

const Meeting = ({ q }: { readonly q: Invitation }) => (
  <SummaryList
    rows={[
      { key: say.day, value: longDate(String(answersOf(q)["held-on"])) },
      { key: say.time, value: timeOf(q) },
      ...(q.place ? [{ key: say.place, value: q.place }] : []),
    ]}
  />
);

/** The goals, how the last review found them, and what the registers say. */
const Before = ({ q: { before } }: { readonly q: Invitation }) => (
  <>
    <h2 class="govuk-heading-m">{say.objectives}</h2>
    {before.objectives.length > 0 ? (
      <ul class="govuk-list govuk-list--bullet">
        {before.objectives.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    ) : (
      <p class="govuk-body">{say.noObjectives}</p>
    )}
    {before.last?.objectives ? (
      <p class="govuk-body">{say.last(longDate(before.last.on), say.met[before.last.objectives])}</p>
    ) : null}
    {before.attendance ? (
      <>
        <h2 class="govuk-heading-m">
          {say.attendance(longDate(before.attendance.from), longDate(before.attendance.to))}
        </h2>
        <SummaryList
          rows={[
            { key: say.attended, value: String(before.attendance.attended) },
            { key: say.missed, value: String(before.attendance.missed) },
            ...(before.attendance.unconfirmed > 0
              ? [{ key: say.unconfirmed, value: String(before.attendance.unconfirmed) }]
              : []),
          ]}
        />
      </>
    ) : null}
  </>
);

/** The invitation with what the meeting looks at, and the reply to it; nothing is chosen beforehand. */
export const invitationPage = (q: Invitation, s: ShownForm): Reply => {
  const last = q.replies.at(-1);
  return linkFormPage(q, s, {
    model: modelOf(q),
    lead: leadOf(q),
    on: "question",
    above: (
      <>
        {q.firstName ? <p class="govuk-body">{say.isForYou(q.firstName)}</p> : null}
        {q.moved ? <InsetText>{say.moved}</InsetText> : null}
        {q.meeting.kind === "formal" ? <p class="govuk-body">{say.formal}</p> : null}
        <Meeting q={q} />
        <Before q={q} />
        {last?.answers.coming ? (
          <InsetText>{say.soFar(longTime(last.at), say.said[last.answers.coming])}</InsetText>
        ) : null}
      </>
    ),
  });
};

const asks = (reply: Recorded): boolean =>
  Object.values(reply.words).some(({ fields }) => fields.includes("question"));

/** That a reply has arrived, and what comes of it. */
export const invitationSentPage = (q: Invitation, reply: Recorded<"review-reply">): Reply => {
  const reference = `${q.c.placement.id.slice(0, 6).toUpperCase()}-${reply.version}`;
  return {
    kind: "page",
    title: say.arrived,
    model: { ...modelOf(q), recorded: { at: reply.at, reference }, links: { change: pathOf(q) } },
    content: (
      <>
        <Panel title={say.arrived}>{replyWords.reference(reference)}</Panel>
        <p class="govuk-body">{replyWords.recordedOn(longTime(reply.at))}</p>
        <h2 class="govuk-heading-m">{replyWords.next}</h2>
        {reply.answers.coming ? <p class="govuk-body">{say.next[reply.answers.coming]}</p> : null}
        {asks(reply) ? <p class="govuk-body">{say.next.question}</p> : null}
        {q.closed ? null : (
          <p class="govuk-body">
            <WithLink say={say.changeWithLink} href={pathOf(q)} />
          </p>
        )}
        <RingSchool school={q.school} on="question" />
      </>
    ),
  };
};

/** The meeting takes no answer any more. */
export const invitationClosedPage = (q: Invitation, status?: number): Reply =>
  linkClosedPage(q, {
    model: modelOf(q),
    ...(q.closed ? { why: say.closed[q.closed] } : {}),
    ...(status ? { status } : {}),
  });

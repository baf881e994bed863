import { londonDate, longTime } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { Panel } from "#ui/components/panel.tsx";
import { longDate } from "#ui/dates.ts";
import { filesPathOf } from "../files/path.ts";
import { pathOf } from "../link-cookie.ts";
import { commandOf } from "../question/record.ts";
import { replyWords } from "../reply-words.ts";
import { RingSchool } from "../ring-school.tsx";
import { providerModel } from "./form.tsx";
import type { ProviderQuestion } from "./load.ts";
import { providerWords as say } from "./words.ts";

/** The answer that a command recorded for this question; undefined for any other command. */
export const replyOfCommand = (q: ProviderQuestion, sent: string | null): Recorded | undefined => {
  const version = sent === null ? undefined : q.c.placement.commands.get(commandOf(q, sent));
  return q.replies.find((r) => r.version === version);
};

const referenceOf = (q: ProviderQuestion, reply: Recorded): string =>
  `${q.c.placement.id.slice(0, 6).toUpperCase()}-${reply.version}`;

const CorrectAndSend = ({ q }: { readonly q: ProviderQuestion }) => {
  const sentence = say.correctAndSendWithLinks(longDate(londonDate(q.ask.expires)));
  return (
    <p class="govuk-body">
      {sentence.before}
      <a class="govuk-link" href={pathOf(q)}>
        {sentence.correct}
      </a>
      {sentence.between}
      <a class="govuk-link" href={filesPathOf(q)}>
        {sentence.send}
      </a>
      {sentence.after}
    </p>
  );
};

/** That an answer has arrived, and how to correct it. */
export const providerSentPage = (q: ProviderQuestion, reply: Recorded): Reply => ({
  kind: "page",
  title: replyWords.arrived,
  model: {
    ...providerModel(q),
    recorded: { at: reply.at, reference: referenceOf(q, reply) },
    links: { change: pathOf(q), ...(q.open ? { files: filesPathOf(q) } : {}) },
  },
  content: (
    <>
      <Panel title={replyWords.arrived}>{replyWords.reference(referenceOf(q, reply))}</Panel>
      <p class="govuk-body">{replyWords.recordedOn(longTime(reply.at))}</p>
      <h2 class="govuk-heading-m">{replyWords.next}</h2>
      <p class="govuk-body">{say.next[q.ask.purpose]}</p>
      {q.open ? <CorrectAndSend q={q} /> : null}
      <RingSchool school={q.school} on="form" />
    </>
  ),
});

/** Nothing is asked here any more: the placement has gone on, its terms have changed, or it has ended. */
export const providerClosedPage = (q: ProviderQuestion, status = 200): Reply => ({
  kind: "page",
  title: replyWords.closed,
  status,
  model: { ...providerModel(q), closed: true },
  content: (
    <>
      <span class="govuk-caption-l">{q.school.name}</span>
      <h1 class="govuk-heading-l">{replyWords.closed}</h1>
      <p class="govuk-body">{say.closedWhy}</p>
      <RingSchool school={q.school} on="form" />
    </>
  ),
});

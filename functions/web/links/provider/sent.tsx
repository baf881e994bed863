import { londonDate, longTime } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { Panel } from "#ui/components/panel.tsx";
import { longDate } from "#ui/dates.ts";
import { filesPathOf } from "../files/load.ts";
import { pathOf } from "../link-cookie.ts";
import { commandOf } from "../question/record.ts";
import { providerModel } from "./form.tsx";
import type { ProviderQuestion } from "./load.ts";
import { RingForProvider } from "./parts.tsx";

/** The answer that a command recorded for this question; undefined for any other command. */
export const replyOfCommand = (q: ProviderQuestion, sent: string | null): Recorded | undefined => {
  const version = sent === null ? undefined : q.c.placement.commands.get(commandOf(q, sent));
  return q.replies.find((r) => r.version === version);
};

const referenceOf = (q: ProviderQuestion, reply: Recorded): string =>
  `${q.c.placement.id.slice(0, 6).toUpperCase()}-${reply.version}`;

const next = {
  "provider-checks": "The school looks at your answers, and tells you if it needs more.",
  "provider-agreement": "The school writes to the parents. You hear from us before the first day.",
  "progress-report": "The school reads your report and shares it with the parents.",
  "final-report": "The school reads your report and shares it with the parents.",
} as const;

/** That an answer has arrived, and how to correct it. */
export const providerSentPage = (q: ProviderQuestion, reply: Recorded): Reply => ({
  kind: "page",
  title: "Your answers have reached us",
  model: {
    ...providerModel(q),
    recorded: { at: reply.at, reference: referenceOf(q, reply) },
    links: { change: pathOf(q), ...(q.open ? { files: filesPathOf(q) } : {}) },
  },
  content: (
    <>
      <Panel title="Your answers have reached us">Reference {referenceOf(q, reply)}</Panel>
      <p class="govuk-body">Recorded on {longTime(reply.at)}.</p>
      <h2 class="govuk-heading-m">What happens next</h2>
      <p class="govuk-body">{next[q.ask.purpose]}</p>
      {q.open ? (
        <p class="govuk-body">
          You can{" "}
          <a class="govuk-link" href={pathOf(q)}>
            correct your answers
          </a>{" "}
          until {longDate(londonDate(q.ask.expires))}, and{" "}
          <a class="govuk-link" href={filesPathOf(q)}>
            send certificates and other files
          </a>
          .
        </p>
      ) : null}
      <RingForProvider q={q} />
    </>
  ),
});

/** Nothing is asked here any more: the placement has gone on, its terms have changed, or it has ended. */
export const providerClosedPage = (q: ProviderQuestion, status = 200): Reply => ({
  kind: "page",
  title: "Nothing is asked here any more",
  status,
  model: { ...providerModel(q), closed: true },
  content: (
    <>
      <span class="govuk-caption-l">{q.school.name}</span>
      <h1 class="govuk-heading-l">Nothing is asked here any more</h1>
      <p class="govuk-body">
        Thank you. The school has gone on with this question, or asks it anew: then a newer mail has another
        link. Nothing that you sent is lost. To correct something, please ring.
      </p>
      <RingForProvider q={q} />
    </>
  ),
});

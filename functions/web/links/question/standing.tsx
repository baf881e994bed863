import { longTime } from "#domain/calendar/london.ts";
import type { Answer } from "#streams/placement/asks.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { replyWords } from "../reply-words.ts";
import { WithStrong } from "../sentence.tsx";
import type { Earlier } from "./earlier.ts";
import type { Question } from "./load.ts";
import { Plan } from "./plan.tsx";
import { commandOf } from "./record.ts";
import { questionWords as say } from "./words.ts";

/** The answer that a command recorded for this question; undefined for any other command. */
export const answerOfCommand = (q: Question, sent: string | null): Answer | undefined => {
  const version = sent === null ? undefined : q.c.placement.commands.get(commandOf(q, sent));
  return q.ask.answers.find((a) => a.version === version);
};

/** A reference that can be read out on the phone. */
export const referenceOf = (q: Question, answer: Answer): string =>
  `${q.c.placement.id.slice(0, 6).toUpperCase()}-${answer.version}`;

const saidOf = (q: Question, answer: Answer): string =>
  q.plansThen.has(answer.version) ? say.saidEarlier[answer.answer] : say.said[answer.answer];

/** What the school does after an answer; where the headteacher decides, a refusal is weighed (TMP 6). */
const nextOf = (q: Question, { answer, version }: Answer): string => {
  if (q.plansThen.has(version)) return say.nextAfterChange;
  return answer === "refuse" && q.headDecides ? say.nextWeighed : say.next[answer];
};

type How = readonly [how: string, when: string];

const howOf = ({ channel, at }: Answer): How => [say.channel[channel], longTime(at)];

/** An answer, with the plan that was before them where that is another than the one of now. */
export const answerModel = (q: Question, answer: Answer) => ({
  answer: answer.answer,
  said: saidOf(q, answer),
  ...(q.plansThen.has(answer.version) ? { plan: q.plansThen.get(answer.version) } : {}),
  at: answer.at,
  channel: answer.channel,
  late: answer.late,
  reference: referenceOf(q, answer),
  next: nextOf(q, answer),
});

export const earlierModel = ({ answer, plan }: Earlier) => ({
  answer: answer.answer,
  said: say.saidEarlier[answer.answer],
  at: answer.at,
  channel: answer.channel,
  plan,
});

/** What they said to the earlier terms, with these beside it, before they read the plan of now. */
export const ChangedSince = ({ earlier: { answer, plan } }: { readonly earlier: Earlier }) => (
  <>
    <InsetText>
      <WithStrong say={say.aroundChangedSince(...howOf(answer))}>{say.saidEarlier[answer.answer]}</WithStrong>
    </InsetText>
    <Details summary={replyWords.earlierTerms}>
      <Plan rows={plan} />
    </Details>
    <h2 class="govuk-heading-m">{replyWords.planNow}</h2>
  </>
);

/** What was answered last, however it reached the school. */
export const Standing = ({ q }: { readonly q: Question }) => {
  const answer = standing(q.ask);
  if (!answer) return null;
  const then = q.plansThen.get(answer.version);
  if (then)
    return (
      <>
        <InsetText>
          <WithStrong say={say.aroundSaidEarlier(...howOf(answer))}>
            {say.saidEarlier[answer.answer]}
          </WithStrong>{" "}
          {say.nextAfterChange}
        </InsetText>
        <h2 class="govuk-heading-m">{replyWords.earlierTerms}</h2>
        <Plan rows={then} />
      </>
    );
  const around = answer.late ? say.aroundSoFarLate : say.aroundSoFar;
  return (
    <InsetText>
      <WithStrong say={around(...howOf(answer))}>{say.said[answer.answer]}</WithStrong>{" "}
      {q.ask.settled ? say.replied : ""}
    </InsetText>
  );
};

/** The confirmation: what was recorded, when, and what happens next. */
export const Confirmation = ({ q, answer }: { readonly q: Question; readonly answer: Answer }) => (
  <>
    <Panel title={say.recorded}>
      {saidOf(q, answer)}
      <br />
      {replyWords.reference(referenceOf(q, answer))}
    </Panel>
    <p class="govuk-body">
      {replyWords.recordedOn(longTime(answer.at))}
      {answer.late ? ` ${say.cameLate}` : ""}
    </p>
    <h2 class="govuk-heading-m">{replyWords.next}</h2>
    <p class="govuk-body">{nextOf(q, answer)}</p>
    {q.plansThen.has(answer.version) ? (
      <>
        <h2 class="govuk-heading-m">{replyWords.earlierTerms}</h2>
        <Plan rows={q.plansThen.get(answer.version) ?? []} />
      </>
    ) : null}
    <p class="govuk-body">{q.contact.channel === "email" ? say.copy.email : say.copy.paper}</p>
  </>
);

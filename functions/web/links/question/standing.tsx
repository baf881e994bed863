import { longTime } from "#domain/calendar/london.ts";
import type { Answer } from "#streams/placement/asks.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { answerWords, channelWords, earlierWords, nextAfter, nextAfterChange } from "./answer-words.ts";
import type { Earlier } from "./earlier.ts";
import type { Question } from "./load.ts";
import { Plan } from "./plan.tsx";
import { commandOf } from "./record.ts";

/** The answer that a command recorded for this question; undefined for any other command. */
export const answerOfCommand = (q: Question, sent: string | null): Answer | undefined => {
  const version = sent === null ? undefined : q.c.placement.commands.get(commandOf(q, sent));
  return q.ask.answers.find((a) => a.version === version);
};

/** A reference that can be read out on the phone. */
export const referenceOf = (q: Question, answer: Answer): string =>
  `${q.c.placement.id.slice(0, 6).toUpperCase()}-${answer.version}`;

const saidOf = (q: Question, answer: Answer): string =>
  q.plansThen.has(answer.version) ? earlierWords[answer.answer] : answerWords[answer.answer].said;

const nextOf = (q: Question, answer: Answer): string =>
  q.plansThen.has(answer.version) ? nextAfterChange : nextAfter(answer.answer, q.headDecides);

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
  said: earlierWords[answer.answer],
  at: answer.at,
  channel: answer.channel,
  plan,
});

/** What they said to the earlier terms, with these beside it, before they read the plan of now. */
export const ChangedSince = ({ earlier: { answer, plan } }: { readonly earlier: Earlier }) => (
  <>
    <InsetText>
      <strong>{earlierWords[answer.answer]}</strong>, {channelWords[answer.channel]} on {longTime(answer.at)}.
      The plan has changed since then. Please read it as it is now, and answer again.
    </InsetText>
    <Details summary="The earlier terms">
      <Plan rows={plan} />
    </Details>
    <h2 class="govuk-heading-m">The plan as it is now</h2>
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
          <strong>{earlierWords[answer.answer]}</strong>, {channelWords[answer.channel]} on{" "}
          {longTime(answer.at)}. {nextAfterChange}
        </InsetText>
        <h2 class="govuk-heading-m">The earlier terms</h2>
        <Plan rows={then} />
      </>
    );
  return (
    <InsetText>
      Your answer so far: <strong>{answerWords[answer.answer].said}</strong>, given{" "}
      {channelWords[answer.channel]} on {longTime(answer.at)}
      {answer.late ? ", after the day by which we asked. It counts all the same" : ""}.{" "}
      {q.ask.settled ? "The school has replied to you. Please choose an answer below." : ""}
    </InsetText>
  );
};

/** The confirmation: what was recorded, when, and what happens next. */
export const Confirmation = ({ q, answer }: { readonly q: Question; readonly answer: Answer }) => (
  <>
    <Panel title="Your answer is recorded">
      {saidOf(q, answer)}
      <br />
      Reference {referenceOf(q, answer)}
    </Panel>
    <p class="govuk-body">
      Recorded on {longTime(answer.at)}.
      {answer.late ? " It came after the day by which we asked; it counts all the same." : ""}
    </p>
    <h2 class="govuk-heading-m">What happens next</h2>
    <p class="govuk-body">{nextOf(q, answer)}</p>
    {q.plansThen.has(answer.version) ? (
      <>
        <h2 class="govuk-heading-m">The earlier terms</h2>
        <Plan rows={q.plansThen.get(answer.version) ?? []} />
      </>
    ) : null}
    <p class="govuk-body">
      {q.contact.channel === "email"
        ? "A copy of your answer is on its way to you by e-mail."
        : "If you would like a copy on paper, ask the school for one. You can also print this page."}
    </p>
  </>
);

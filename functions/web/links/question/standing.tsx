import { longTime } from "#domain/calendar/london.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import type { Answer } from "#streams/placement/state.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { answerWords, channelWords, nextAfter } from "./answer-words.ts";
import type { Question } from "./load.ts";
import { commandOf } from "./record.ts";

/** The answer that a command recorded for this question; undefined for any other command. */
export const answerOfCommand = (q: Question, sent: string | null): Answer | undefined => {
  const version = sent === null ? undefined : q.c.placement.commands.get(commandOf(q, sent));
  return q.ask.answers.find((a) => a.version === version);
};

/** A reference that can be read out on the phone. */
export const referenceOf = (q: Question, answer: Answer): string =>
  `${q.c.placement.id.slice(0, 6).toUpperCase()}-${answer.version}`;

export const answerModel = (q: Question, answer: Answer) => ({
  answer: answer.answer,
  said: answerWords[answer.answer].said,
  at: answer.at,
  channel: answer.channel,
  late: answer.late,
  reference: referenceOf(q, answer),
  next: nextAfter(answer.answer, q.headDecides),
});

/** What was answered last, however it reached the school. */
export const Standing = ({ q }: { readonly q: Question }) => {
  const answer = standing(q.ask);
  if (!answer) return null;
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
      {answerWords[answer.answer].said}
      <br />
      Reference {referenceOf(q, answer)}
    </Panel>
    <p class="govuk-body">
      Recorded on {longTime(answer.at)}.
      {answer.late ? " It came after the day by which we asked; it counts all the same." : ""}
    </p>
    <h2 class="govuk-heading-m">What happens next</h2>
    <p class="govuk-body">{nextAfter(answer.answer, q.headDecides)}</p>
    <p class="govuk-body">
      {q.contact.channel === "email"
        ? "A copy of your answer is on its way to you by e-mail."
        : "If you would like a copy on paper, ask the school for one. You can also print this page."}
    </p>
  </>
);

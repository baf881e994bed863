import { londonDate } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { Answer } from "#streams/placement/asks.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import { longDate } from "#ui/dates.ts";
import { replyPath } from "../link-cookie.ts";
import type { Question } from "./load.ts";
import { questionModel } from "./page.tsx";
import { RingSchool } from "./plan.tsx";
import { answerModel, Confirmation, Standing } from "./standing.tsx";

/** What a command recorded, and how to change it. */
export const confirmationPage = (q: Question, answer: Answer): Reply => {
  const here = replyPath(q.key);
  const then = q.plansThen.get(answer.version);
  const superseded = standing(q.ask) !== answer;
  return {
    kind: "page",
    title: "Your answer is recorded",
    model: {
      ...questionModel(q),
      ...(then ? { plan: then } : {}),
      recorded: answerModel(q, answer),
      links: { change: here },
    },
    content: (
      <>
        <Confirmation q={q} answer={answer} />
        {superseded ? <Standing q={q} /> : null}
        {q.ask.withdrawn === undefined ? (
          <>
            <h2 class="govuk-heading-m">If you change your mind</h2>
            <p class="govuk-body">
              You can{" "}
              <a class="govuk-link" href={here}>
                change your answer
              </a>{" "}
              until {longDate(londonDate(q.ask.expires))}, and after that by ringing the school.
            </p>
          </>
        ) : null}
        <RingSchool q={q} />
      </>
    ),
  };
};

/** What was answered last, with the plan that it was given to. */
const lastAnswer = (q: Question) => {
  const last = standing(q.ask);
  const then = last && q.plansThen.get(last.version);
  return last ? { standing: answerModel(q, last), ...(then ? { plan: then } : {}) } : {};
};

/** The question is closed: the placement has ended, or the school no longer waits for this answer. */
export const closedPage = (q: Question, status = 200): Reply => ({
  kind: "page",
  title: "This question is closed",
  status,
  model: { ...questionModel(q), closed: true, ...lastAnswer(q) },
  content: (
    <>
      <span class="govuk-caption-l">{q.school.name}</span>
      <h1 class="govuk-heading-l">This question is closed</h1>
      <p class="govuk-body">
        {q.ask.withdrawn === "terms-changed"
          ? "Thank you for coming back to it. The plan has changed, so you are asked again: the newest mail from school has another link. If you would like to say something, or if you think that this is wrong, please ring: you will be listened to."
          : "Thank you for coming back to it. The school does not need an answer here any more. If you would still like to say something, or if you think that this is wrong, please ring: you will be listened to."}
      </p>
      <Standing q={q} />
      <RingSchool q={q} />
    </>
  ),
});

import { londonDate } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { Answer } from "#streams/placement/asks.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import { longDate } from "#ui/dates.ts";
import { replyPath } from "../link-cookie.ts";
import { RingSchool } from "../ring-school.tsx";
import { WithLink } from "../sentence.tsx";
import type { Question } from "./load.ts";
import { questionModel } from "./page.tsx";
import { answerModel, Confirmation, Standing } from "./standing.tsx";
import { questionWords as say } from "./words.ts";

/** What a command recorded, and how to change it. */
export const confirmationPage = (q: Question, answer: Answer): Reply => {
  const here = replyPath(q.key);
  const then = q.plansThen.get(answer.version);
  const superseded = standing(q.ask) !== answer;
  return {
    kind: "page",
    title: say.recorded,
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
            <h2 class="govuk-heading-m">{say.changeMind}</h2>
            <p class="govuk-body">
              <WithLink say={say.changeWithLink(longDate(londonDate(q.ask.expires)))} href={here} />
            </p>
          </>
        ) : null}
        <RingSchool school={q.school} on="question" />
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
  title: say.closed,
  status,
  model: { ...questionModel(q), closed: true, ...lastAnswer(q) },
  content: (
    <>
      <span class="govuk-caption-l">{q.school.name}</span>
      <h1 class="govuk-heading-l">{say.closed}</h1>
      <p class="govuk-body">
        {q.ask.withdrawn === "terms-changed" ? say.closedWhy.termsChanged : say.closedWhy.notNeeded}
      </p>
      <Standing q={q} />
      <RingSchool school={q.school} on="question" />
    </>
  ),
});

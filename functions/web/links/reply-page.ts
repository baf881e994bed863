import { withinLimit } from "../../../shared/casework/limits.ts";
import { consentForm } from "../../../shared/contracts/forms/consent.ts";
import type { LinkPage } from "../../../shared/door/context.ts";
import { problem } from "../../../shared/door/reply.ts";
import { taken } from "../../../shared/door/sent.ts";
import { linkCsrf } from "../../../shared/door/serve-links.ts";
import { closedPage, confirmationPage } from "./after-answer.tsx";
import { deadLink } from "./dead-link.tsx";
import { cookieOf, replyPath } from "./link-cookie.ts";
import { loadQuestion, type Question } from "./load-question.ts";
import { questionPage } from "./question-page.tsx";
import { recordAnswer } from "./record-answer.ts";
import { answerOfCommand } from "./standing.tsx";

const fields = consentForm.steps.flatMap((s) => s.fields);

/** Nobody changes their mind so often; a program does. */
const perHour = { most: 60, seconds: 3600 };

const tooMany = problem(
  429,
  "Too many answers at once",
  "This link has sent very many answers within an hour. Wait an hour and try again, or ring the school: you can answer on the phone.",
);

const isClosed = ({ ask, c }: Question): boolean =>
  ask.withdrawn !== undefined || c.placement.phase === "closed";

/**
 * The page of a question behind a mailed link. It shows the answer that stands, takes an answer or a correction
 * until the link expires, and looks the same to whoever may not see it as a link that never was.
 */
export const replyPage: LinkPage = {
  path: "/reply/{key}",
  doc: { summary: "The question behind a mailed link", form: fields },
  get: async (deps, request) => {
    const q = await loadQuestion(deps, request);
    if (!q) return deadLink;
    const recorded = answerOfCommand(q, request.query.get("recorded"));
    if (recorded) return confirmationPage(q, recorded);
    if (isClosed(q)) return closedPage(q);
    return questionPage(deps, q, {
      csrf: linkCsrf(deps, request, cookieOf(deps, request)),
      command: deps.ids.id(),
    });
  },
  post: async (deps, request, sent) => {
    const q = await loadQuestion(deps, request);
    if (!q) return deadLink;
    if (!(await withinLimit(deps, q.key, perHour))) return tooMany;
    if (isClosed(q) && !answerOfCommand(q, sent.command)) return closedPage(q, 422);
    const checked = taken(fields, sent);
    if (checked.kind === "refused")
      return questionPage(deps, q, {
        csrf: sent.csrf,
        command: sent.command,
        typed: checked.typed,
        errors: checked.errors,
      });
    const done = await recordAnswer(deps, q, sent.command, checked.answers);
    if (done.kind === "refused") return closedPage(q, 422);
    return { kind: "see", to: `${replyPath(q.key)}?recorded=${sent.command}` };
  },
};

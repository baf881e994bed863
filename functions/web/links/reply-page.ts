import { consentForm } from "#contracts/forms/consent.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { changedMeanwhile } from "#promises/deciding/answering.ts";
import { deadLink } from "./dead-link.tsx";
import { linkCsrf, replyPath } from "./link-cookie.ts";
import { overLimit, tooMany } from "./over-limit.ts";
import { closedPage, confirmationPage } from "./question/after-answer.tsx";
import { commandShowing } from "./question/earlier.ts";
import { loadQuestion, type Question } from "./question/load.ts";
import { questionPage } from "./question/page.tsx";
import { recordAnswer } from "./question/record.ts";
import { answerOfCommand } from "./question/standing.tsx";

const fields = consentForm.steps.flatMap((s) => s.fields);

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
      csrf: linkCsrf(deps, request),
      command: commandShowing(deps, q.c),
    });
  },
  post: async (deps, request, sent) => {
    const q = await loadQuestion(deps, request);
    if (!q) return deadLink;
    if (await overLimit(deps, q.key)) return tooMany;
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
    if (done.kind === "refused" && done.message === changedMeanwhile)
      return questionPage(deps, q, {
        csrf: sent.csrf,
        command: commandShowing(deps, q.c),
        errors: [{ field: "answer", message: done.message }],
      });
    if (done.kind === "refused") return closedPage(q, 422);
    return { kind: "see", to: `${replyPath(q.key)}?recorded=${sent.command}` };
  },
};

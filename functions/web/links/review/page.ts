import { execute } from "#casework/commit/execute.ts";
import { partSafety, withPartedWords } from "#casework/commit/safety-words.ts";
import { placements } from "#casework/commit/streams.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Answers } from "#contracts/form.ts";
import { withSafety } from "#contracts/forms/safety/tick.ts";
import { refuse } from "#domain/decision.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import { submitForm } from "#promises/deciding/submitting.ts";
import { flaggedBy, withConcern } from "#promises/deciding/telling/safety.ts";
import { reviewReplyByLink } from "#promises/reviews/review-reply/form.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { meetingWith } from "#streams/placement/reviews/meetings.ts";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { linkFields } from "../link-form-page.tsx";
import { overLimit, tooMany } from "../over-limit.ts";
import { commandOf } from "../question/record.ts";
import { type Invitation, loadInvitation } from "./load.ts";
import { invitationClosedPage, invitationPage, invitationSentPage } from "./shown.tsx";
import { reviewWords } from "./words.ts";

const described = withSafety(reviewReplyByLink(reviewWords.title)).steps.flatMap((s) => s.fields);

/** A command that says which plan its page showed, so that nobody says yes to a day that they did not read. */
const commandFor = (deps: Deps, q: Invitation): string => `${deps.ids.id()}_m${q.meeting.now.version}`;

const shownIn = /_m(\d+)$/;

/** The plan that the page showed; one that says nothing of it, as other systems may send it, is taken for that of now. */
const shownPlan = (q: Invitation, command: string): number =>
  Number(shownIn.exec(command)?.[1] ?? q.meeting.now.version);

const replyOfCommand = (q: Invitation, sent: string | null): Recorded<"review-reply"> | undefined => {
  const version = sent === null ? undefined : q.c.placement.commands.get(commandOf(q, sent));
  return q.replies.find((r) => r.version === version);
};

/** Words to the vault first, then one commit by whoever was asked; judged on the plan that holds when it is made. */
const record = (deps: Deps, q: Invitation, sent: string, answers: Answers) => {
  const parted = partSafety(linkFields(q), answers);
  const command = { stream: q.link.stream, id: commandOf(q, sent), by: q.link.to };
  return withPartedWords(deps, q.c.scope, parted, (words, sealed) =>
    execute(deps, placements, command, (p) => {
      const now = meetingWith(p, Number(q.link.ask));
      if (now?.now.version !== shownPlan(q, sent)) return refuse(reviewWords.moved);
      const submission = {
        form: "review-reply" as const,
        answers: { ...parted.open, of: String(now.now.version) },
        said: words?.fields ?? [],
        by: q.link.to,
      };
      const submitted = submitForm(factsNow(deps, p), submission, words ? { "review-reply": words } : {});
      return withConcern(p, submitted, flaggedBy(parted.flag, sealed, deps.clock.now()));
    }),
  );
};

/**
 * The reply to an invitation to a review: coming or not, views in one's own words, a question (catalogue O83). It shows what
 * the meeting looks at, and takes another answer until the end of its day.
 */
export const reviewInvitationPage: LinkPage = {
  path: "/reply/{key}/review",
  doc: { summary: "The reply to an invitation to a review", form: described },
  get: async (deps, request) => {
    const q = await loadInvitation(deps, request);
    if (!q) return deadLink;
    const recorded = replyOfCommand(q, request.query.get("recorded"));
    if (recorded) return invitationSentPage(q, recorded);
    if (q.closed) return invitationClosedPage(q);
    return invitationPage(q, { csrf: linkCsrf(deps, request), command: commandFor(deps, q) });
  },
  post: async (deps, request, sent) => {
    const q = await loadInvitation(deps, request);
    if (!q) return deadLink;
    if (await overLimit(deps, q.key)) return tooMany;
    if (q.closed && !replyOfCommand(q, sent.command)) return invitationClosedPage(q, 422);
    const checked = taken(linkFields(q), sent);
    if (checked.kind === "refused")
      return invitationPage(q, {
        csrf: sent.csrf,
        command: sent.command,
        typed: checked.typed,
        errors: checked.errors,
      });
    const done = await record(deps, q, sent.command, checked.answers);
    if (done.kind === "refused")
      return invitationPage(q, {
        csrf: sent.csrf,
        command: commandFor(deps, q),
        ...(sent.typed ? { typed: sent.typed } : {}),
        errors: [{ field: "", message: done.message }],
      });
    return { kind: "see", to: `${pathOf(q)}?recorded=${sent.command}` };
  },
};

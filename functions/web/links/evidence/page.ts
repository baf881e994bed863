import { type Executed, execute } from "#casework/commit/execute.ts";
import { partSafety, withPartedWords } from "#casework/commit/safety-words.ts";
import { placements } from "#casework/commit/streams.ts";
import type { Answers } from "#contracts/form.ts";
import { refuse } from "#domain/decision.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import { changedMeanwhile } from "#promises/deciding/answering.ts";
import { answerEvidence } from "#promises/deciding/evidencing.ts";
import { flaggedBy } from "#promises/deciding/telling/safety.ts";
import { evidenceAnswers } from "#promises/general-page-form.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import type { Placement } from "#streams/placement/state.ts";
import { termsSince } from "#streams/placement/terms/bound.ts";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { linkFields } from "../link-form-page.tsx";
import { overLimit, tooMany } from "../over-limit.ts";
import { commandShowing, shownBy } from "../question/earlier.ts";
import { commandOf } from "../question/record.ts";
import { evidenceClosedPage, evidenceFormPage, evidenceSentPage } from "./forms.tsx";
import { type EvidenceQuestion, loadEvidence } from "./load.ts";

/** The answer that a command recorded; undefined for any other command. */
const replyOfCommand = (q: EvidenceQuestion, sent: string | null): Recorded | undefined => {
  const version = sent === null ? undefined : q.c.placement.commands.get(commandOf(q, sent));
  return version !== undefined && q.reply && version >= q.reply.version ? q.reply : undefined;
};

/** Nobody signs other days and times than the page showed them. */
const hasChanged = (p: Placement, q: EvidenceQuestion, sent: string): boolean => {
  const shown = shownBy(sent);
  return q.asks.includes("evidence-o20") && shown !== undefined && shown < termsSince(p, "parents");
};

/** Records the answers by whoever was asked: words to the vault first, then one commit for all of them. */
const record = (
  deps: Deps,
  q: EvidenceQuestion,
  sent: string,
  answers: Answers,
): Promise<Executed<Placement, PlacementEvent>> => {
  const parted = partSafety(linkFields(q), answers);
  const command = { stream: q.link.stream, id: commandOf(q, sent), by: q.link.to };
  return withPartedWords(deps, q.c.scope, parted, (words, sealed) => {
    const kept = words ? { evidence: words } : {};
    const flagged = flaggedBy(parted.flag, sealed, deps.clock.now());
    return execute(deps, placements, command, (p) =>
      hasChanged(p, q, sent)
        ? refuse(changedMeanwhile)
        : answerEvidence(p, q.ask.id, evidenceAnswers(q.asks, parted.open), kept, flagged),
    );
  });
};

/** What a parent signs and acknowledges, or a provider answers, beside the questions that have pages of their own. */
export const evidencePage: LinkPage = {
  path: "/reply/{key}/evidence",
  doc: { summary: "What a parent or a provider is asked to sign, read or answer" },
  get: async (deps, request) => {
    const q = await loadEvidence(deps, request);
    if (!q) return deadLink;
    const recorded = replyOfCommand(q, request.query.get("recorded"));
    if (recorded) return evidenceSentPage(q, recorded);
    if (!q.open) return evidenceClosedPage(q);
    return evidenceFormPage(deps, q, {
      csrf: linkCsrf(deps, request),
      command: commandShowing(deps, q.c),
    });
  },
  post: async (deps, request, sent) => {
    const q = await loadEvidence(deps, request);
    if (!q) return deadLink;
    if (await overLimit(deps, q.key)) return tooMany;
    if (!q.open && !replyOfCommand(q, sent.command)) return evidenceClosedPage(q, 422);
    const checked = taken(linkFields(q), sent);
    if (checked.kind === "refused")
      return evidenceFormPage(deps, q, {
        csrf: sent.csrf,
        command: sent.command,
        typed: checked.typed,
        errors: checked.errors,
      });
    const done = await record(deps, q, sent.command, checked.answers);
    if (done.kind === "refused" && done.message === changedMeanwhile)
      return evidenceFormPage(deps, q, {
        csrf: sent.csrf,
        command: commandShowing(deps, q.c),
        errors: [{ field: "", message: done.message }],
      });
    if (done.kind === "refused") return evidenceClosedPage(q, 422);
    return { kind: "see", to: `${pathOf(q)}?recorded=${sent.command}` };
  },
};

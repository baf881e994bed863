import type { Answers } from "#contracts/form.ts";
import { auditLinkForm } from "#contracts/forms/provider/audit-link.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Refusal } from "#domain/decision.ts";
import { scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { answerAudit, sendAuditAgain } from "#streams/provider/audit/signing.ts";
import { execute } from "../../commit/execute.ts";
import { executeSaying } from "../../commit/execute-saying.ts";
import { signOffs } from "../../commit/streams.ts";
import type { Sender } from "../../pupil/enter-pupil.ts";
import { splitPrivate } from "../../split-private.ts";

/** Records what a provider said to an audit by its link: name and reasons go to the school's part of the vault. */
export const answerAuditFrom = (
  deps: Deps,
  { at, command, by }: Sender,
  { provider, audit }: { readonly provider: string; readonly audit: number },
  answers: Answers,
): Promise<Refusal | undefined> => {
  const { open, said } = splitPrivate(
    auditLinkForm.steps.flatMap((s) => s.fields),
    answers,
  );
  const saying = { stream: signOffStream(at, provider), id: command, by, scope: scopeOf(at), said };
  const answer = open.signs === "signed" ? "signed" : "not-signed";
  return executeSaying(deps, signOffs, saying, (s, words) =>
    answerAudit(s, audit, { answer, on: londonDate(deps.clock.now()), ...(words ? { words } : {}) }),
  );
};

/** Mails the link to an audit that waits for its signature once more. */
export const sendAuditFrom = async (
  deps: Deps,
  { at, command, by }: Sender,
  provider: string,
): Promise<Refusal | undefined> => {
  const done = await execute(
    deps,
    signOffs,
    { stream: signOffStream(at, provider), id: command, by },
    sendAuditAgain,
  );
  return done.kind === "refused" ? done : undefined;
};

import type { MailOwed } from "#domain/commit.ts";
import { isWaiting } from "#streams/placement/facts.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import type { Placement } from "#streams/placement/state.ts";

/** Whether a mail puts a question to the provider, or reminds of one. */
export const isProviderQuestion = (mail: MailOwed): boolean =>
  mail.notice === "provider-request" || mail.notice === "provider-reminder";

/** Whether a mail asks a parent to sign or acknowledge, or reminds of it. */
export const isEvidenceQuestion = (mail: MailOwed): boolean =>
  mail.notice === "evidence-request" || mail.notice === "evidence-reminder";

/** Why somebody is no longer asked for an answer by form; undefined when they still are. */
export const notAsked = (p: Placement, mail: MailOwed): string | undefined => {
  const ask = p.asks.find((a) => a.id === mail.facts.ask);
  if (!ask || !takesReply(p, ask)) return "no longer asked";
  if (mail.notice.endsWith("-reminder") && !isWaiting(p, ask)) return "answered meanwhile";
  return p.frozen ? "placement suspended" : undefined;
};

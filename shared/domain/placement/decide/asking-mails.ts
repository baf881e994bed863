import type { MailOwed } from "../../commit.ts";
import { isWaiting } from "../facts.ts";
import { takesReply } from "../replying.ts";
import type { Placement } from "../state.ts";

/** Whether a mail puts a question to the provider, or reminds of one. */
export const isProviderQuestion = (mail: MailOwed): boolean =>
  mail.notice === "provider-request" || mail.notice === "provider-reminder";

/** Why the provider is no longer asked this; undefined when it still is. */
export const providerNotAsked = (p: Placement, mail: MailOwed): string | undefined => {
  const ask = p.asks.find((a) => a.id === mail.facts.ask);
  if (!ask || !takesReply(p, ask)) return "no longer asked";
  if (mail.notice === "provider-reminder" && !isWaiting(p, ask)) return "answered meanwhile";
  return p.frozen ? "placement suspended" : undefined;
};

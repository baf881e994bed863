import { londonDate } from "#domain/calendar/london.ts";
import { isToStaff, type MailOwed } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import { type PlacementEvent, toProvider } from "#streams/placement/events/events.ts";
import { contactOf } from "#streams/placement/facts.ts";
import { packIsFor } from "#streams/placement/provider/pack.ts";
import type { Placement } from "#streams/placement/state.ts";
import { isTakenBack } from "#streams/placement/taking-back.ts";
import { givenOnSending } from "../issuing-letters.ts";
import { isEvidenceQuestion, isProviderQuestion, notAsked } from "./asking-mails.ts";
import { isPrinted } from "./parents.ts";

const packMails: readonly string[] = ["provider-start", "pack-updated", "pack-code"];

/** Mails to the provider go to the provider of now, while the placement is open. */
const notForProvider = (p: Placement, mail: MailOwed): string | undefined => {
  if (!p.provider || (p.phase === "closed" && mail.notice !== "provider-end"))
    return "no longer with this provider";
  return packMails.includes(mail.notice) && !packIsFor(p, mail.facts.provider)
    ? "no longer with this provider"
    : undefined;
};

/** Why a mail that was owed is no longer sent; undefined when it still is. Checked at the moment of sending. */
export const noLongerOwed = (p: Placement, mail: MailOwed): string | undefined => {
  if (p.mails[mail.key]) return "already sent";
  if (isTakenBack(p, mail.key)) return "taken back";
  if (isProviderQuestion(mail)) return notAsked(p, mail);
  if (mail.to === toProvider) return notForProvider(p, mail);
  const contact = contactOf(p, mail.to);
  if (!isToStaff(mail.to) && (!contact || contact.restricted === "yes")) return "not to be contacted";
  if (isEvidenceQuestion(mail)) return notAsked(p, mail);
  const asking = mail.notice === "consent-request" || mail.notice === "consent-reminder";
  if (!asking) return undefined;
  const ask = p.asks.find((a) => a.id === mail.facts.ask);
  if (!ask || ask.withdrawn || p.phase === "closed") return "no longer asked";
  if (mail.notice === "consent-reminder" && ask.answers.length > 0) return "answered meanwhile";
  return p.frozen ? "placement suspended" : undefined;
};

/** A mail was handed over. */
export const recordSent = (
  p: Placement,
  mail: MailOwed,
  messageId: string,
  at: string,
): Decision<PlacementEvent> => {
  if (p.mails[mail.key]) return decided([]);
  const sent: PlacementEvent = {
    type: "mail-sent",
    key: mail.key,
    to: mail.to,
    notice: mail.notice,
    messageId,
  };
  const letter = mail.facts.letter;
  return decided(letter ? [sent, ...givenOnSending(p, letter, mail.to, londonDate(at))] : [sent]);
};

/** A mail came back: it was not given, and that becomes someone's task. */
export const recordBounced = (
  p: Placement,
  mail: Pick<MailOwed, "key" | "to" | "notice" | "facts">,
  reason: string,
): Decision<PlacementEvent> => {
  if (p.mails[mail.key]?.state === "bounced") return decided([]);
  const bounced: PlacementEvent = {
    type: "mail-bounced",
    key: mail.key,
    to: mail.to,
    notice: mail.notice,
    reason,
  };
  const printed: readonly PlacementEvent[] =
    isPrinted(mail.notice) && contactOf(p, mail.to)
      ? [{ type: "paper-owed", key: mail.key, notice: mail.notice, to: mail.to, facts: mail.facts }]
      : [];
  const alert: MailOwed = {
    key: `${mail.key}-bounced`,
    notice: "staff-notice",
    to: "role:ap-lead",
    facts: { placement: p.id, what: "bounced" },
  };
  return decided([bounced, ...printed], isToStaff(mail.to) ? [] : [alert]);
};

export const recordDelivered = (p: Placement, key: string): Decision<PlacementEvent> =>
  p.mails[key]?.state === "sent" ? decided([{ type: "mail-delivered", key }]) : decided([]);

export const recordDropped = (p: Placement, key: string, reason: string): Decision<PlacementEvent> =>
  p.mails[key] ? decided([]) : decided([{ type: "mail-dropped", key, reason }]);

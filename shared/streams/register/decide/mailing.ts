import { Temporal } from "temporal-polyfill";
import { endOfDay } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { type Contact, caringAtHome } from "#domain/contact.ts";
import { type Decision, decided } from "#domain/decision.ts";
import type { Session } from "#domain/week/session.ts";
import type { RegisterEvent } from "../events.ts";
import { isUnexplained } from "../outside.ts";
import { isDisputed, standingOf, unconfirmed } from "../standing.ts";
import { type Register, type Slot, slotOf, timedIn } from "../state.ts";
import { toAsk } from "./opening.ts";
import { contactsOutside } from "./telling-outside.ts";

/** Contacts who may be written to about an absence (O76): parents and carers who get letters, by e-mail, none restricted. */
export const mayBeTold = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts.filter(
    (c) =>
      caringAtHome.includes(c.relationship) &&
      c.restricted === "no" &&
      c.getsLetters === "yes" &&
      c.channel === "email",
  );

const overFor = (r: Register, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, endOfDay(r.date)) > 0;

const parentsNoLonger = (r: Register, mail: MailOwed, contacts: readonly Contact[]): string | undefined => {
  if (!mayBeTold(contacts).some((c) => c.id === mail.to)) return "not to be contacted";
  const slot = slotOf(r, mail.facts.pupil ?? "", (mail.facts.session ?? "morning") as Session);
  const standing = standingOf(slot);
  const { what } = mail.facts;
  if (what === "absent" || what === "left-early") return standing === what ? undefined : "changed meanwhile";
  return standing !== "absent" && !isDisputed(slot) ? undefined : "changed meanwhile";
};

const outsideNoLonger = (r: Register, mail: MailOwed, contacts: readonly Contact[]): string | undefined => {
  const whom = mail.facts.whom === "welfare-officer" ? "welfare-officer" : "social-worker";
  if (!contactsOutside(contacts, whom).some((c) => c.id === mail.to)) return "not to be contacted";
  const slot = slotOf(r, mail.facts.pupil ?? "", (mail.facts.session ?? "morning") as Session);
  return (mail.facts.what === "absent") === isUnexplained(slot) ? undefined : "changed meanwhile";
};

/** Whom a reminder is still about: its session, and the start for which it was owed. */
export const chasedBy = (r: Register, { facts }: Pick<MailOwed, "facts">): readonly Slot[] =>
  unconfirmed(r).filter(
    (s) => s.session === facts.session && (timedIn(r, s).time?.from ?? "") === (facts.from ?? ""),
  );

/** What the school says of a day on which it is closed may have been taken back before it was sent. */
const dayNoLonger = (r: Register, { facts }: Pick<MailOwed, "facts">): string | undefined =>
  r.told?.what === facts.what ? undefined : "changed meanwhile";

/** So may a closure of the provider: by its dates, or of one session as it was said on the day. */
const closureNoLonger = (r: Register, { facts }: Pick<MailOwed, "facts">): string | undefined => {
  const said = facts.session
    ? standingOf(slotOf(r, facts.pupil ?? "", facts.session as Session)) === "closed"
    : r.closure?.what === facts.what;
  return said ? undefined : "changed meanwhile";
};

/** Why a mail that a register owed is no longer sent; undefined when it still is. `contacts`: of the pupil it is about. */
export const noLongerOwed = (
  r: Register,
  mail: MailOwed,
  contacts: readonly Contact[],
  now: Temporal.Instant,
): string | undefined => {
  if (r.mails[mail.key]) return "already sent";
  switch (mail.notice) {
    case "attendance-request":
      if (overFor(r, now)) return "the day is over";
      return toAsk(r, r.expected).length > 0 ? undefined : "nobody to ask about";
    case "attendance-reminder":
      if (overFor(r, now)) return "the day is over";
      return chasedBy(r, mail).length > 0 ? undefined : "answered meanwhile";
    case "day-provider":
      return dayNoLonger(r, mail);
    case "day-parents":
      if (!mayBeTold(contacts).some((c) => c.id === mail.to)) return "not to be contacted";
      return dayNoLonger(r, mail);
    case "provider-closed":
      if (!mayBeTold(contacts).some((c) => c.id === mail.to)) return "not to be contacted";
      return closureNoLonger(r, mail);
    case "absence-parents":
      return parentsNoLonger(r, mail, contacts);
    case "absence-outside":
      return outsideNoLonger(r, mail, contacts);
    default:
      return undefined;
  }
};

export const recordSent = (r: Register, mail: MailOwed, messageId: string): Decision<RegisterEvent> =>
  r.mails[mail.key]
    ? decided([])
    : decided([{ type: "mail-sent", key: mail.key, to: mail.to, notice: mail.notice, messageId }]);

const bouncedFrom = (r: Register, mail: Pick<MailOwed, "to" | "notice">): string => {
  if (mail.notice === "absence-outside") return "outside-bounced";
  return mail.to === r.provider ? "provider-bounced" : "parents-bounced";
};

/** A mail came back: nobody was asked or told, so the office is told to ring. */
export const recordBounced = (
  r: Register,
  mail: Pick<MailOwed, "key" | "to" | "notice">,
  reason: string,
): Decision<RegisterEvent> => {
  if (r.mails[mail.key]?.state === "bounced") return decided([]);
  const alert: MailOwed = {
    key: `${mail.key}-bounced`,
    notice: "attendance-escalation",
    to: "role:attendance-officer",
    facts: { what: bouncedFrom(r, mail), about: "" },
  };
  return decided(
    [{ type: "mail-bounced", key: mail.key, to: mail.to, notice: mail.notice, reason }],
    mail.to.startsWith("role:") ? [] : [alert],
  );
};

export const recordDelivered = (r: Register, key: string): Decision<RegisterEvent> =>
  r.mails[key]?.state === "sent" ? decided([{ type: "mail-delivered", key }]) : decided([]);

export const recordDropped = (r: Register, key: string, reason: string): Decision<RegisterEvent> =>
  r.mails[key] ? decided([]) : decided([{ type: "mail-dropped", key, reason }]);

/** The summary of some days, owed to staff with a link and no names (TWE 7.7, 15.4). */
export const oweSummary = (
  r: Register,
  span: { readonly from: string; readonly to: string },
  recipients: string,
): Decision<RegisterEvent> =>
  decided(
    [{ type: "summary-owed", ...span }],
    [
      {
        key: `${r.id}-summary-${span.to}`,
        notice: "staff-notice",
        to: recipients,
        facts: { what: "summary", ...span },
      },
    ],
  );

import { Temporal } from "temporal-polyfill";
import type { MailOwed } from "../commit.ts";
import { type Contact, consenting } from "../contact.ts";
import { endOfDay, londonInstant } from "../london.ts";
import type { Facts } from "../obligations/obligation.ts";
import { schoolDaysAfter, targets } from "../obligations/targets.ts";
import type { PlacementEvent } from "./events.ts";
import { consentAsk, consentOf } from "./facts.ts";
import type { Ask } from "./state.ts";

/** Reminders and escalations go out in the morning of a school day, never at night. */
const morning = "08:30";

export type Tending = {
  readonly events: readonly PlacementEvent[];
  readonly owes: readonly MailOwed[];
  readonly next: readonly Temporal.Instant[];
};

const mail = (f: Facts, notice: string, to: string, ask: string, count = 0): MailOwed => ({
  key: `${ask}-${notice}${count ? `-${count}` : ""}`,
  notice,
  to,
  facts: { placement: f.placement.id, ask },
});

const ask = (f: Facts, contact: Contact): Tending => {
  const count = f.placement.asks.filter((a) => a.to === contact.id).length + 1;
  const id = `${f.placement.id}-consent-${contact.id}-${count}`;
  const due = schoolDaysAfter(f.placement.calendar, f.today, targets.consentAfterAsking, "asking").date;
  const expires = schoolDaysAfter(
    f.placement.calendar,
    due,
    targets.linkLifeAfterDue,
    "the answer was due",
  ).date;
  const asked: PlacementEvent = {
    type: "asked",
    ask: id,
    purpose: "consent",
    to: contact.id,
    due: endOfDay(due).toString(),
    expires: endOfDay(expires).toString(),
  };
  return {
    events: [asked],
    owes: contact.channel === "email" ? [mail(f, "consent-request", contact.id, id)] : [],
    next: [],
  };
};

/** When this question is next due for a nudge, or for its escalation; undefined when neither is left. */
const nextChase = (f: Facts, open: Ask): { at: Temporal.Instant; kind: "nudge" | "escalate" } | undefined => {
  const asked = Temporal.Instant.from(open.askedAt)
    .toZonedDateTimeISO("Europe/London")
    .toPlainDate()
    .toString();
  const dueDay = Temporal.Instant.from(open.due).toZonedDateTimeISO("Europe/London").toPlainDate().toString();
  if (open.nudges === 0) {
    const day = schoolDaysAfter(f.placement.calendar, asked, targets.consentNudgeAfter, "asking").date;
    return { at: londonInstant(day, morning), kind: "nudge" };
  }
  if (open.escalated) return undefined;
  return {
    at: londonInstant(schoolDaysAfter(f.placement.calendar, dueDay, 1, "the due day").date, morning),
    kind: "escalate",
  };
};

const chase = (f: Facts, contact: Contact, open: Ask): Tending => {
  const next = nextChase(f, open);
  if (!next) return { events: [], owes: [], next: [] };
  if (Temporal.Instant.compare(next.at, f.now) > 0) return { events: [], owes: [], next: [next.at] };
  if (next.kind === "nudge") {
    const owes =
      contact.channel === "email" ? [mail(f, "consent-reminder", contact.id, open.id, open.nudges + 1)] : [];
    return { events: [{ type: "nudged", ask: open.id, count: open.nudges + 1 }], owes, next: [] };
  }
  return {
    events: [{ type: "escalated", ask: open.id }],
    owes: [mail(f, "consent-escalation", "role:ap-lead", open.id)],
    next: [],
  };
};

const nothing: Tending = { events: [], owes: [], next: [] };

/** What the consent phase asks, nudges and escalates now, and when it must look again. */
export const tendConsent = (f: Facts): Tending => {
  if (f.rules.settings["consent.mode"].value === "none") return nothing;
  const parts = consenting(f.placement.contacts).map((contact) => {
    const state = consentOf(f.placement, contact);
    if (state === "not-asked") return ask(f, contact);
    const open = consentAsk(f.placement, contact.id);
    return state === "waiting" && open ? chase(f, contact, open) : nothing;
  });
  return {
    events: parts.flatMap((p) => p.events),
    owes: parts.flatMap((p) => p.owes),
    next: parts.flatMap((p) => p.next),
  };
};

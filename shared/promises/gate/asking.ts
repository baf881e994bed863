import type { Contact } from "#domain/contact.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { askedForConsent } from "#streams/placement/consent/askers.ts";
import { decidedAfterHearing, hearingOf } from "#streams/placement/consent/consent.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { consentAsk, consentOf, type Facts } from "#streams/placement/facts.ts";
import type { Phase } from "#streams/placement/phase.ts";
import { isAsTakenOver } from "#streams/placement/taken-over.ts";
import { nothing, type Tending, together } from "#streams/placement/tending.ts";
import { targets } from "../obligations/targets.ts";
import { chase, type Manner, putQuestion } from "./chasing.ts";

const manner: Manner = {
  purpose: "consent",
  request: "consent-request",
  reminder: "consent-reminder",
  escalation: "consent-escalation",
  answerIn: targets.consentAfterAsking,
};

/** An answer to other terms stays as history, and its links take no other: the new question has its own. */
const closed = (ask: Ask | undefined): readonly PlacementEvent[] =>
  ask && !ask.withdrawn ? [{ type: "ask-withdrawn", ask: ask.id, reason: "terms-changed" }] : [];

const tendContact = (f: Facts, contact: Contact): Tending => {
  const mailed = contact.channel === "email";
  const state = consentOf(f.placement, contact);
  const open = consentAsk(f.placement, contact.id);
  if (state === "not-asked" && isAsTakenOver(f.placement, "parents")) return nothing;
  if (state === "not-asked") {
    const put = putQuestion(f, manner, { to: contact.id, mailed });
    return { ...put, events: [...closed(open), ...put.events] };
  }
  // Once the school has decided after hearing the parents, nobody is pressed for an answer.
  if (state !== "waiting" || !open || decidedAfterHearing(f)) return nothing;
  return chase(f, manner, open, mailed);
};

/** A parent who is recorded later is asked later. */
const asking: readonly Phase[] = ["consent", "checks", "commissioning", "active"];

/** What is asked, nudged and escalated about consent now, and when it must be looked at again (catalogue O19). */
export const tendConsent = (f: Facts): Tending =>
  !asking.includes(f.placement.phase) || hearingOf(f) === "none"
    ? nothing
    : together(askedForConsent(f.placement).map((contact) => tendContact(f, contact)));

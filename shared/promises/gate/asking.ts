import type { Contact } from "#domain/contact.ts";
import { askedForConsent } from "#streams/placement/consent/askers.ts";
import { decidedAfterHearing, hearingOf } from "#streams/placement/consent/consent.ts";
import { consentAsk, consentOf, type Facts } from "#streams/placement/facts.ts";
import type { Phase } from "#streams/placement/phase.ts";
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

const tendContact = (f: Facts, contact: Contact): Tending => {
  const mailed = contact.channel === "email";
  const state = consentOf(f.placement, contact);
  if (state === "not-asked") return putQuestion(f, manner, { to: contact.id, mailed });
  const open = consentAsk(f.placement, contact.id);
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

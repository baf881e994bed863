import type { LetterId } from "#ids/letter-id.ts";

/** A mail that version 128d475 sent already; or what a newer one replaces, bundles or is owed for. */
type Held = "as before" | { readonly newBecause: string };

/** Every letter of the product. A new one names why it is worth a person's minute, or this does not compile. */
export const letters: Readonly<Record<LetterId, Held>> = {
  "consent-request": "as before",
  "consent-reminder": "as before",
  "consent-escalation": "as before",
  "consent-receipt": "as before",
  "evidence-request": "as before",
  "evidence-reminder": "as before",
  "evidence-escalation": "as before",
  "placement-letter": "as before",
  "letter-reissued": "as before",
  "placement-ending": {
    newBecause: "parents hear of an end when it is decided, not when it has come (K4.7)",
  },
  "placement-ended": "as before",
  "review-invitation": "as before",
  "review-outcome": "as before",
  "review-declined": { newBecause: "the answer to a request for a review was told to nobody (K4.7)" },
  "review-cancelled": {
    newBecause: "a review that is off was told to nobody, and stayed in calendars",
  },
  "formal-review": "as before",
  "progress-report": "as before",
  "final-report": { newBecause: "the last report of a provider reached no parent (K3.8)" },
  "own-page-code": {
    newBecause: "somebody asks for it, and nobody else: the code that opens their own page (K4.11)",
  },
  "staff-notice": "as before",
  "provider-start": "as before",
  "provider-end": "as before",
  "provider-request": "as before",
  "provider-reminder": "as before",
  "provider-escalation": "as before",
  "roll-request": "as before",
  "roll-reminder": "as before",
  "diligence-request": {
    newBecause: "once a year and provider, in place of the long request about its checks for each pupil (K7)",
  },
  "diligence-reminder": { newBecause: "the one reminder of it (K7)" },
  "audit-signature": {
    newBecause:
      "once for each yearly audit that is not signed on paper, in place of a paper that is posted and chased (CRE 5)",
  },
  "standing-link": { newBecause: "once a year, in place of a request each morning" },
  "la-notice": "as before",
  "placement-told": "as before",
  "pack-updated": "as before",
  "pack-code": "as before",
  "attendance-request": "as before",
  "day-provider": { newBecause: "one for all pupils of a day of closure, of which nobody was told (K6)" },
  "day-parents": { newBecause: "one for each pupil's day of closure, of which nobody was told (K6)" },
  "provider-closed": {
    newBecause:
      "one for all days on which a provider is closed by its own dates, of which nobody was told (K7)",
  },
  "attendance-reminder": "as before",
  "attendance-escalation": "as before",
  "absence-parents": "as before",
  "absence-outside": "as before",
  "staff-roles": { newBecause: "once for each invitation, cover or change of roles that somebody enters" },
  "staff-sign-in": {
    newBecause: "only where this host itself asks for password and app, of which it did not ask",
  },
  "operations-weekly": { newBecause: "once a week, and only when something is not as it should be" },
  "flexi-decision": "as before",
  "flexi-ending": "as before",
  "timetable-notice": "as before",
};

/**
 * What four placement-years of seed 5 come to at the most, by cause. A cause that is not here, or comes more often, is a
 * new mail: either it goes with another (several parts in one), or its line here says what it is for.
 */
export const atMost: Readonly<Record<string, number>> = {
  "absence-parents": 14,
  "attendance-escalation": 8,
  "attendance-reminder": 9,
  // Half of the providers have a link for every day.
  "attendance-request": 2,
  // One for each answer, and one more where changed terms are asked again.
  "consent-receipt": 18,
  "consent-reminder": 8,
  "consent-request": 16,
  "final-report": 2,
  "pack-code": 4,
  "placement-ended": 6,
  "placement-ending": 2,
  "placement-letter": 9,
  "progress-report": 12,
  "provider-end": 4,
  "provider-reminder": 11,
  "provider-request": 24,
  "provider-start": 4,
  "review-invitation": 15,
  "review-outcome": 20,
  // To providers, too: what they are asked and told of several placements in one minute.
  "several parts in one": 7,
  "staff-notice answer": 13,
  "staff-notice attendance-fell": 8,
  "staff-notice decision-to-confirm": 4,
  "staff-notice failure": 1,
  "staff-notice lapses": 8,
  "staff-notice letter-again": 1,
  // Replies to invitations, reports to be checked and steps of a return are owed as well.
  "staff-notice overdue": 50,
  "staff-notice provider-answer": 13,
  "staff-notice summary": 54,
  "standing-link": 2,
};

/** Mails a placement-year as version 128d475 came to by the simulator. */
export const perYear = 90;

import type { MailOwed } from "#domain/commit.ts";
import { isProfessional, lettered } from "#domain/contact.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";

/** What is sent to parents at once, and what is printed for those who take no e-mail. */
export type Telling = { readonly events: readonly PlacementEvent[]; readonly owes: readonly MailOwed[] };

export type Letter = {
  readonly notice: LetterId;
  /** Goes before the contact's id in the key of each mail and paper. */
  readonly key: string;
  readonly facts: Readonly<Record<string, string>>;
  /** Professionals who get letters get this one too. */
  readonly everybody?: true;
};

const handedOver = (key: string, on: string | undefined): readonly PlacementEvent[] =>
  on === undefined ? [] : [{ type: "paper-given", key, how: "by-hand", on }];

/**
 * One letter to each permitted contact who gets letters: by e-mail, or owed on paper until it is marked as given
 * (catalogue O30, O83, O109). `givenOn`: the ISO date on which staff have handed the paper over already.
 */
export const tellParents = (
  p: Placement,
  { notice, key, facts, everybody }: Letter,
  givenOn?: string,
): Telling => {
  const to = lettered(p.contacts).filter((c) => everybody || !isProfessional(c));
  const keyed = to.map((c) => ({ c, owed: { key: `${key}-${c.id}`, notice, to: c.id, facts } }));
  return {
    owes: keyed.filter(({ c }) => c.channel === "email").map(({ owed }) => owed),
    events: keyed
      .filter(({ c }) => c.channel === "paper")
      .flatMap(({ owed }): readonly PlacementEvent[] => [
        { type: "paper-owed", ...owed },
        ...handedOver(owed.key, givenOn),
      ]),
  };
};

/** Whether a notice is printed when its mail comes back: a letter that did not arrive was not given. Each letter says so. */
const printed = {
  "consent-request": false,
  "consent-reminder": false,
  "consent-escalation": false,
  "consent-receipt": false,
  "evidence-request": false,
  "evidence-reminder": false,
  "evidence-escalation": false,
  "placement-letter": false,
  "letter-reissued": false,
  "placement-ended": true,
  "placement-ending": true,
  "review-declined": true,
  "review-cancelled": true,
  "review-invitation": true,
  "review-outcome": true,
  "formal-review": true,
  "progress-report": true,
  "final-report": true,
  "staff-notice": false,
  "staff-roles": false,
  "staff-sign-in": false,
  "operations-weekly": false,
  "provider-start": false,
  "provider-end": false,
  "provider-request": false,
  "provider-reminder": false,
  "provider-escalation": false,
  "roll-request": false,
  "roll-reminder": false,
  "diligence-request": false,
  "diligence-reminder": false,
  "audit-signature": false,
  "standing-link": false,
  "la-notice": false,
  "placement-told": false,
  "pack-updated": false,
  "pack-code": false,
  "own-page-code": false,
  "attendance-request": false,
  "day-provider": false,
  "day-parents": false,
  "provider-closed": false,
  "attendance-reminder": false,
  "attendance-escalation": false,
  "absence-parents": false,
  "absence-outside": false,
  "flexi-decision": true,
  "flexi-ending": true,
  "timetable-notice": false,
} satisfies Readonly<Record<LetterId, boolean>>;

export const isPrinted = (notice: LetterId): boolean => printed[notice];

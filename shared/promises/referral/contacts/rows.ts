import { type Contact, consenting } from "#domain/contact.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { partTimeOnly } from "#promises/own-timetable/part-time-plan-made.ts";
import { dueSince } from "#promises/rights/since-status.ts";
import { askedForConsent, signing } from "#streams/placement/consent/askers.ts";
import type { RightsStatus } from "#streams/pupil/statuses.ts";
import { afterOpening } from "../after-record.ts";

/** Somebody whom a status brings in is on record as a contact, so that mails about the pupil reach them (O125; O77, O78). */
const onRecord = (
  part: string,
  title: string,
  kind: Contact["relationship"],
  statuses: readonly RightsStatus[],
  without: string,
): Row => ({
  id: "O125",
  part,
  title,
  owner: "dsl",
  phase: "referral",
  always: true,
  form: "contacts",
  due: dueSince(...statuses),
  notApplicable: (f) => (statuses.some((s) => f.placement.statuses.includes(s)) ? undefined : without),
  met: (f) =>
    f.placement.contacts.some((c) => c.relationship === kind && c.restricted === "no")
      ? { at: f.placement.openedAt, version: 1 }
      : undefined,
});

/** A pupil of 18 answers for themselves: nobody can be asked before they are on record with a way to be reached. */
const pupilHimself: Row = {
  id: "O125",
  part: "of-age",
  title: "Record the pupil, who is 18 or older, as the contact who is asked",
  owner: "ap-lead",
  phase: "referral",
  blocks: "law-or-safety",
  always: true,
  form: "contacts",
  due: (f) => {
    const since = f.placement.cameOfAge;
    return since
      ? schoolDaysAfter(
          f.placement.calendar,
          dateOf(since.at),
          targets.contactsAfterOpening,
          "it was seen that the pupil is 18",
        )
      : afterOpening(targets.contactsAfterOpening)(f);
  },
  notApplicable: (f) => (f.placement.ofAge ? undefined : "The pupil is not 18 yet."),
  met: (f) =>
    askedForConsent(f.placement).length > 0 ? { at: f.placement.openedAt, version: 1 } : undefined,
};

export const contactsRows: readonly Row[] = [
  pupilHimself,
  {
    id: "O112",
    part: "lives-with",
    title: "Know the parent with whom the pupil lives, who may agree",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    always: true,
    on: partTimeOnly,
    form: "contacts",
    due: "no-day",
    met: (f) =>
      askedForConsent(f.placement).length > 0 ? { at: f.placement.openedAt, version: 1 } : undefined,
  },
  {
    id: "O125",
    title: "Record who is a parent, who may consent and who must not be told",
    owner: "ap-lead",
    phase: "referral",
    blocks: "law-or-safety",
    always: true,
    form: "contacts",
    due: afterOpening(targets.contactsAfterOpening),
    // Of a pupil who has turned 18 since, the row above asks for the contact.
    met: ({ placement: p }) =>
      signing(p).length > 0 || (p.ofAge && consenting(p.contacts).length > 0)
        ? { at: p.openedAt, version: 1 }
        : undefined,
  },
  onRecord(
    "social-worker",
    "Record the social worker as a contact",
    "social-worker",
    ["social-worker", "looked-after"],
    "The pupil has no social worker.",
  ),
  onRecord(
    "virtual-school",
    "Record the virtual school as a contact",
    "virtual-school",
    ["looked-after"],
    "The pupil is not looked after.",
  ),
  onRecord(
    "welfare-officer",
    "Record the pupil welfare officer as a contact",
    "welfare-officer",
    ["welfare-service"],
    "The pupil is not open to the pupil welfare service.",
  ),
];

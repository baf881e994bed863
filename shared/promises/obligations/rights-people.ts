import type { Contact } from "#domain/contact.ts";
import { holdsAnswer } from "#streams/placement/life.ts";
import { inCycle, mustInvite } from "#streams/placement/reviewing.ts";
import type { RightsStatus } from "#streams/pupil/statuses.ts";
import type { Row } from "./obligation.ts";
import { called } from "./recurring.ts";
import { dueSince } from "./rights.ts";

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

const broughtIn: readonly string[] = ["social-worker", "designated-teacher", "virtual-school-head"];

/** Those whom a status brought in after a review was planned are invited to it as well (catalogue O83). */
const invitedToo = called({
  id: "O83",
  part: "rights",
  title: "Invite those to the planned review whom the pupil’s new status brings in",
  owner: "ap-lead",
  form: "review-planned",
  always: true,
  settings: ["review.attendees"],
  by: (f) => {
    const planned = inCycle(f.placement, "review-planned");
    const change = f.placement.rights.changes.at(-1);
    if (!planned || !change || change.version < planned.version) return undefined;
    if (String(planned.answers["held-on"]) < f.today) return undefined;
    const missing = mustInvite(f).filter((who) => !holdsAnswer(planned, "invited", who));
    return missing.some((who) => broughtIn.includes(who)) ? change : undefined;
  },
  due: (f) => ({
    date: String(inCycle(f.placement, "review-planned")?.answers["held-on"] ?? f.today),
    explanation: ["Before the review that is planned. The invitation goes out again to all who are named."],
  }),
  otherwise: "No new status of the pupil asks for anybody who is not invited.",
  answered: () => undefined,
});

/** People whom a pupil’s statuses bring in: on record, and invited. */
export const rightsPeopleRows: readonly Row[] = [
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
  invitedToo,
];

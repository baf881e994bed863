import { counted } from "#domain/calendar/date-words.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { Due, Row } from "#promises/obligations/obligation.ts";
import { called, dueFrom, recurring } from "#promises/obligations/recurring.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { holdsAnswer } from "#streams/placement/records.ts";
import { mustInvite, plannedInCycle } from "#streams/placement/reviews/review.ts";
import { endsIt, nextReview } from "../next-review.ts";

/** The invitation goes out so many days before the day that is planned, at the latest before the last day that the rules leave. */
const invitationDue = (f: Facts): Due | undefined => {
  const due = dueFrom(nextReview(f));
  const days = f.rules.settings["review.invitationDays"].value;
  return (
    due && {
      date: plusDays(due.date, -days),
      explanation: [...due.explanation, `The invitation goes out ${counted(days, "day")} before.`],
    }
  );
};

const planned = recurring({
  id: "O83",
  title: "Plan the next review and invite to it",
  owner: "ap-lead",
  form: "review-planned",
  lead: 21,
  settings: ["review.attendees", "review.invitationDays"],
  next: nextReview,
  done: endsIt,
});

const invitation: Row = {
  ...planned,
  due: (f) => (plannedInCycle(f.placement) ? undefined : invitationDue(f)),
  met: (f) => plannedInCycle(f.placement) ?? planned.met(f, ""),
};

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
    const planned = plannedInCycle(f.placement);
    const change = f.placement.rights.changes.at(-1);
    if (!planned || !change || change.version < planned.version) return undefined;
    if (String(planned.answers["held-on"]) < f.today) return undefined;
    const missing = mustInvite(f).filter((who) => !holdsAnswer(planned, "invited", who));
    return missing.some((who) => broughtIn.includes(who)) ? change : undefined;
  },
  due: (f) => ({
    date: String(plannedInCycle(f.placement)?.answers["held-on"] ?? f.today),
    explanation: ["Before the review that is planned. The invitation goes out again to all who are named."],
  }),
  otherwise: "No new status of the pupil asks for anybody who is not invited.",
  answered: () => undefined,
});

export const reviewPlannedRows: readonly Row[] = [invitation, invitedToo];

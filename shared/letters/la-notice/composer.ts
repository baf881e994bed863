import { referralReasons } from "#contracts/forms/options.ts";
import { reviewDue, reviewTerms } from "#domain/deadlines/review.ts";
import { routeNames } from "#domain/routes.ts";
import { patternsOf } from "#domain/week/patterns.ts";
import { answerOf, endOf, startOf } from "#streams/placement/facts.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";
import { plannedTimetable } from "#streams/placement/week/timetable-change.ts";
import { authorityPupilOf } from "../composing/authority-pupil.ts";
import type { PlacementCase, PlacementComposer } from "../composing/placement-case.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { LaNoticeFacts } from "./facts.ts";

const registrationOf = ({ placement }: PlacementCase): string => {
  const declared = checksReply(placement)?.answers;
  if (placement.provider?.registered === "no") return "Not registered";
  return declared?.urn ? `Registered, URN ${String(declared.urn)}` : "Registered";
};

const reviewBy = ({ placement, rules }: PlacementCase): string | undefined => {
  const { calendar } = placement;
  const start = startOf(placement);
  const due = calendar && start ? reviewDue({ calendar, start, terms: reviewTerms(rules) }) : undefined;
  const end = endOf(placement);
  return due?.kind === "date" ? (end && end < due.date ? end : due.date) : undefined;
};

/** The notice to the local authority (catalogue O59, O60). What is not recorded stays undefined. */
export const composeLaNotice: PlacementComposer<LaNoticeFacts> = async (c, mail) => {
  const provider = await c.provider();
  const place = provider && (await c.place());
  const reason = answerOf(c.placement, "referral", "primary-reason");
  return {
    school: await schoolFactsOf(c),
    what: mail.facts.what ?? "start",
    written: c.today,
    pupil: authorityPupilOf(c),
    provision: { name: provider?.name, address: place?.address, registered: registrationOf(c) },
    arrangement: routeNames[c.placement.route],
    reason: referralReasons.find((r) => r.value === reason)?.label,
    firstDay: startOf(c.placement),
    lastDay: endOf(c.placement),
    sessions: patternsOf(plannedTimetable(c.placement), c.placement.calendar),
    reviewBy: reviewBy(c),
    signedBy: await signatoryOf(c),
  };
};

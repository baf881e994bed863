import { partTimeReasons } from "#contracts/forms/own-timetable.ts";
import { patternsOf } from "#domain/week/patterns.ts";
import { answerOf, endOf, startOf } from "#streams/placement/facts.ts";
import { nextOf } from "#streams/placement/reviews/reports.ts";
import { plannedTimetable } from "#streams/placement/week/timetable-change.ts";
import { codeAway } from "#streams/register/week-codes.ts";
import { authorityPupilOf } from "../composing/authority-pupil.ts";
import type { PlacementCase, PlacementComposer } from "../composing/placement-case.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import { schoolAgeOf } from "../composing/school-age.ts";
import type { TimetableNoticeFacts } from "./facts.ts";

const reasonOf = ({ placement: p }: PlacementCase): string | undefined =>
  p.route === "flexi"
    ? "The parents’ request"
    : partTimeReasons.find((r) => r.value === answerOf(p, "part-time-plan", "reason"))?.label;

/** The notice to the authority (catalogue O116, O118). */
export const composeTimetableNotice: PlacementComposer<TimetableNoticeFacts> = async (c, mail) => {
  const p = c.placement;
  const cadence = p.route === "flexi" ? "flexi.reviewCadence" : "review.cadence";
  const next = nextOf(c.owing(), cadence, "review", "review");
  const code = codeAway(p.route, schoolAgeOf(c, startOf(p)) === "compulsory");
  return {
    school: await schoolFactsOf(c),
    written: c.today,
    pupil: authorityPupilOf(c),
    kind: p.route,
    what: mail.facts.what,
    reason: reasonOf(c),
    firstDay: startOf(p),
    lastDay: endOf(p),
    sessions: patternsOf(plannedTimetable(p), p.calendar),
    code: code && `${code.code}: ${code.because}`,
    ...(next?.kind === "date" && mail.facts.what !== "end" ? { reviewBy: next.date } : {}),
    signedBy: await signatoryOf(c),
  };
};

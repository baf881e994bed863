import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { partTimeOnly, partTimePlan } from "#promises/own-timetable/part-time-plan-made.ts";
import { asksMeeting, decidedToPlace, formOf } from "#streams/placement/facts.ts";
import { afterRecord, notFlexi, submittedWith } from "../after-record.ts";

export const decisionRows: readonly Row[] = [
  {
    id: "O112",
    title: "Have the headteacher or AP lead approve it, not whoever proposed it",
    owner: "headteacher",
    phase: "referral",
    blocks: "process",
    always: true,
    on: partTimeOnly,
    form: "decision",
    due: "no-day",
    after: (f) => partTimePlan(f) !== undefined,
    met: (f) => {
      const decision = formOf(f.placement, "decision");
      return decidedToPlace(f.placement) && decision?.by !== partTimePlan(f)?.by ? decision : undefined;
    },
    notApplicable: (f) =>
      formOf(f.placement, "decision") && !decidedToPlace(f.placement) ? "It was not approved." : undefined,
  },
  {
    id: "O5",
    on: notFlexi,
    title: "Decide, after consulting those who must be heard",
    owner: "headteacher",
    phase: "referral",
    blocks: "process",
    always: true,
    form: "decision",
    settings: ["decision.maker"],
    after: (f) =>
      (!asksMeeting(f.rules) || formOf(f.placement, "meeting") !== undefined) &&
      (f.placement.route !== "part-time" || formOf(f.placement, "part-time-plan") !== undefined),
    due: (f) =>
      asksMeeting(f.rules)
        ? afterRecord("meeting", targets.decisionAfterMeeting, "the meeting was recorded")(f)
        : afterRecord("referral", targets.meetingAfterReferral, "the referral was submitted")(f),
    asked: ({ placement: { proposal } }) => (proposal?.awaits.length ?? 0) > 0,
    met: submittedWith("decision"),
  },
];

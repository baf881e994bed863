import { hasProvider, isOwnTimetable } from "#domain/routes.ts";
import { dueAtOnce } from "#promises/obligations/before-taken-over.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { partTimeOnly } from "#promises/own-timetable/part-time-plan-made.ts";
import { afterOpening, afterRecord, submittedWith } from "#promises/referral/after-record.ts";
import { decidedToPlace, formOf } from "#streams/placement/facts.ts";

export const timetableRows: readonly Row[] = [
  {
    id: "O112",
    part: "limit",
    title: "Set the day on which it ends",
    owner: "ap-lead",
    phase: "referral",
    always: true,
    on: partTimeOnly,
    form: "timetable",
    due: "no-day",
    settings: ["placement.maximumPeriod"],
    met: (f) => formOf(f.placement, "timetable"),
  },
  {
    id: "O126",
    title: "Agree dates and sessions on the school's calendar",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    always: true,
    form: "timetable",
    settings: ["placement.maximumPeriod"],
    notApplicable: (f) =>
      formOf(f.placement, "decision") && !decidedToPlace(f.placement)
        ? "It was decided not to place."
        : undefined,
    due: (f) => {
      const { route } = f.placement;
      const atOnce = dueAtOnce(f);
      if (atOnce) return atOnce;
      if (hasProvider(route))
        return afterRecord("provider", targets.timetableAfterProvider, "the provider was chosen")(f);
      return isOwnTimetable(route)
        ? afterOpening(targets.referralAfterOpening)(f)
        : afterRecord("decision", targets.timetableAfterProvider, "the decision")(f);
    },
    met: submittedWith("timetable"),
  },
];

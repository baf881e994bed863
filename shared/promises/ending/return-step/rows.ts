import { shortDate } from "#domain/calendar/date-words.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { latestOf } from "#streams/placement/records.ts";
import { stepToRecord } from "#streams/placement/reviews/return-steps.ts";
import { returnsToSchool } from "#streams/placement/week/returning.ts";

/** A plan is not a return: each step is tracked by its day, also once the placement is closed (catalogue O104). */
export const returnStepRows: readonly Row[] = [
  called({
    id: "O104",
    part: "steps",
    title: "Record how the next step of the return went",
    owner: "ap-lead",
    ownerHere: ({ placement: p }) => (p.statuses.includes("semh") ? "senco" : undefined),
    phase: "reintegration",
    form: "return-step",
    always: true,
    outlasts: true,
    by: ({ placement: p, today }) =>
      returnsToSchool(p) && stepToRecord(p, today) ? latestOf(p, "return-plan") : undefined,
    due: ({ placement: p, today }) => {
      const from = stepToRecord(p, today)?.from ?? today;
      return schoolDaysAfter(p.calendar, from, targets.returnStep, `the step of ${shortDate(from)}`);
    },
    otherwise: "No step of a return has come yet.",
  }),
];

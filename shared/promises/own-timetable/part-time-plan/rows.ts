import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import { weekdaysUnseen } from "#streams/placement/week/unseen-days.ts";
import { partTimeOnly, partTimePlan } from "../part-time-plan-made.ts";
import { onPartTime } from "../part-time-rights.ts";

const afterOpening = (count: number) => (f: Facts) =>
  schoolDaysAfter(f.placement.calendar, dateOf(f.placement.openedAt), count, "the referral was opened");

const plan = (f: Facts) => formOf(f.placement, "part-time-plan");

export const partTimePlanRows: readonly Row[] = [
  {
    id: "O112",
    part: "proposal",
    title: "Propose it as part of a plan of support, and never for behaviour",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    always: true,
    on: partTimeOnly,
    form: "part-time-plan",
    settings: ["ptt.enabled"],
    after: (f) => f.placement.forms.timetable !== undefined,
    due: afterOpening(targets.referralAfterOpening),
    met: partTimePlan,
  },
  {
    id: "O114",
    part: "daily",
    title: "Plan some time on site every day, or say why not",
    owner: "ap-lead",
    phase: "referral",
    always: true,
    on: onPartTime,
    form: "part-time-plan",
    due: "no-day",
    after: (f) => f.placement.forms.timetable !== undefined,
    met: (f) => {
      if (weekdaysUnseen(f.placement).length === 0) return formOf(f.placement, "timetable");
      return plan(f)?.words["part-time-plan"]?.fields.includes("not-daily-why") ? plan(f) : undefined;
    },
  },
];

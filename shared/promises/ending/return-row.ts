import { endOf, type Facts, formOf } from "#streams/placement/facts.ts";
import { returnsToSchool } from "#streams/placement/week/returning.ts";
import type { Due, Row } from "../obligations/obligation.ts";
import { unlessNeverCame } from "../obligations/recurring.ts";
import { schoolDaysAfter } from "../obligations/targets.ts";

export const afterEnd =
  (days: number) =>
  (f: Facts): Due | undefined => {
    const end = endOf(f.placement);
    return end ? schoolDaysAfter(f.placement.calendar, end, days, "the last day") : undefined;
  };

export const onLastDay = (f: Facts): Due | undefined => {
  const end = endOf(f.placement);
  return end ? { date: end, explanation: ["By the last day, before the pupil comes back."] } : undefined;
};

/** A row of the way back, met by its form. */
export const returnRow = (
  given: Omit<Row, "phase" | "met" | "owner"> & Partial<Pick<Row, "owner" | "met">>,
): Row => ({
  owner: "ap-lead",
  phase: "reintegration",
  notApplicable: unlessNeverCame,
  met: (f) => formOf(f.placement, given.form),
  ...given,
});

export const onlyForReturn = (f: Facts): string | undefined =>
  unlessNeverCame(f) ??
  (returnsToSchool(f.placement) ? undefined : "The pupil does not come back to this school.");

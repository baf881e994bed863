import type { Route } from "#domain/rules/rules.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import type { Row } from "../obligations/obligation.ts";
import { dateOf, schoolDaysAfter } from "../obligations/targets.ts";

export const onFlexi = (route: Route): boolean => route === "flexi";

export const afterFlexi = (form: string, count: number, since: string) => (f: Facts) => {
  const earlier = formOf(f.placement, form);
  return earlier && schoolDaysAfter(f.placement.calendar, dateOf(earlier.at), count, since);
};

export const submittedOnFlexi = (form: string) => (f: Facts) => formOf(f.placement, form);

export const flexiStep = (
  row: Pick<Row, "part" | "title" | "owner" | "form" | "due"> & Partial<Row>,
): Row => ({
  id: "O117",
  phase: "referral",
  blocks: "process",
  always: true,
  on: onFlexi,
  settings: ["flexi.enabled"],
  met: submittedOnFlexi(row.form),
  ...row,
});

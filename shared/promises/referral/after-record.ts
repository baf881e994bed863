import type { Route } from "#domain/rules/rules.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import type { Met } from "../obligations/obligation.ts";
import { dateOf, schoolDaysAfter } from "../obligations/targets.ts";

export const submittedWith =
  (form: string) =>
  (f: Facts): Met | undefined =>
    formOf(f.placement, form);

export const afterRecord = (form: string, count: number, since: string) => (f: Facts) => {
  const earlier = formOf(f.placement, form);
  return earlier && schoolDaysAfter(f.placement.calendar, dateOf(earlier.at), count, since);
};

export const afterOpening = (count: number) => (f: Facts) =>
  schoolDaysAfter(f.placement.calendar, dateOf(f.placement.openedAt), count, "the referral was opened");

/** Flexi-schooling begins with the parents’ own request, and is decided by a form of its own (catalogue O117). */
export const notFlexi = (route: Route): boolean => route !== "flexi";

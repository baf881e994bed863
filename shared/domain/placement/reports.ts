import { reviewDue, reviewTerms } from "../deadline-review.ts";
import { londonDate } from "../london.ts";
import type { Facts } from "../obligations/obligation.ts";
import { plusDays } from "../school-days.ts";
import { answerOf, endOf, startOf } from "./facts.ts";

const lastOf = (f: Facts, form: string, dated: string): string | undefined => {
  const latest = f.placement.history[form]?.at(-1);
  if (!latest) return undefined;
  const on = latest.answers[dated];
  return typeof on === "string" ? on : londonDate(latest.at).toString();
};

/** When the next of something that comes again is due: reviews, reports, visits, by their cadence. */
export const nextDue = (
  f: Facts,
  of: "review.cadence" | "qaVisit.cadence" | "progressReport.cadence",
  form: string,
  what: string,
) => {
  const start = startOf(f.placement);
  const { calendar } = f.placement;
  if (!start || !calendar) return undefined;
  const last = lastOf(f, form, "held-on");
  const end = endOf(f.placement);
  const due = reviewDue(
    { calendar, start, terms: reviewTerms(f.rules, of), ...(end ? { end } : {}), ...(last ? { last } : {}) },
    what,
  );
  return due.kind === "date" ? due : undefined;
};

/** Days before a report is due at which the provider is asked for it. */
const askBefore = 14;

/** The report that is due next, once it is time to ask for it (catalogue O93). */
export const nextReport = (f: Facts): { round: string; due: string } | undefined => {
  if (answerOf(f.placement, "arrival", "arrived") !== "yes") return undefined;
  const due = nextDue(f, "progressReport.cadence", "progress-report", "report");
  return due && f.today >= plusDays(due.date, -askBefore) ? { round: due.date, due: due.date } : undefined;
};

/** When nextReport must be looked at again: the day on which the next one is asked for. */
export const reportAskedOn = (f: Facts): string | undefined => {
  const due = nextDue(f, "progressReport.cadence", "progress-report", "report");
  return due && plusDays(due.date, -askBefore);
};

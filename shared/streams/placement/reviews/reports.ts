import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { type Deadline, earliest, type NotDue } from "#domain/deadlines/deadline.ts";
import { type ReviewTerms, reviewDue, reviewTerms } from "#domain/deadlines/review.ts";
import type { Cadence } from "#domain/rules/settings-values.ts";
import type { FormId } from "#ids/promise-id.ts";
import { hasBegun } from "../begun.ts";
import { endOf, type Facts, startOf } from "../facts.ts";
import { answerIn, type Recorded } from "../recorded.ts";
import { holdsAnswer, recordAfter, recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";
import { lastBefore } from "../taken-over.ts";
import { agreedReviewDue } from "./agreed.ts";

/** The day that a record is about: a review's own day, the day up to which a report tells. */
const datedBy: Readonly<Partial<Record<FormId, string>>> = {
  review: "held-on",
  visit: "held-on",
  "progress-report": "covers-to",
  "pastoral-contact": "on",
  belonging: "on",
};

/** ISO date that the latest record of a form is about, of those that `counts` lets count. */
export const lastOn = <F extends FormId>(
  f: Facts,
  form: F,
  counts: (answers: Recorded<F>["answers"]) => boolean = () => true,
): string | undefined => {
  const latest = recordsOf(f.placement, form)
    .filter((r) => counts(r.answers))
    .at(-1);
  if (!latest) return lastBefore(f.placement, form);
  const on = answerIn(latest, datedBy[form] ?? "on");
  return typeof on === "string" ? on : londonDate(latest.at);
};

export type Cadenced =
  | "review.cadence"
  | "flexi.reviewCadence"
  | "qaVisit.cadence"
  | "progressReport.cadence";

const dueAfter = (
  f: Facts,
  terms: ReviewTerms,
  last: string | undefined,
  what: string,
): Deadline | NotDue | undefined => {
  const start = startOf(f.placement);
  const { calendar } = f.placement;
  if (!start || !calendar) return undefined;
  const end = endOf(f.placement);
  const asked = { calendar, start, terms, ...(end ? { end } : {}), ...(last ? { last } : {}) };
  const byRule = reviewDue(asked, what);
  const agreed = what === "review" ? agreedReviewDue(f, asked) : undefined;
  return agreed ? earliest([byRule, agreed]) : byRule;
};

/** When the next of something that comes again is due, or why nothing is; undefined without dates or calendar. */
export const nextOf = (f: Facts, of: Cadenced, form: FormId, what: string): Deadline | NotDue | undefined =>
  dueAfter(f, reviewTerms(f.rules, of), lastOn(f, form), what);

/** The same by a cadence that no setting holds. */
export const nextBy = (
  f: Facts,
  every: Extract<Cadence["every"], "half-term" | "term">,
  last: string | undefined,
  what: string,
): Deadline | NotDue | undefined =>
  dueAfter(f, { ...reviewTerms(f.rules), cadences: [{ every }] }, last, what);

/** Reports that staff have sent back to be written again. */
const sentBack = (p: Placement): readonly Recorded[] =>
  recordsOf(p, "progress-report").filter((report) =>
    holdsAnswer(recordAfter(p, "report-checked", report.version), "result", "ask-again"),
  );

const counting = (f: Facts) => {
  const back = sentBack(f.placement).map((r) => r.answers);
  return (answers: Recorded["answers"]): boolean => !back.some((each) => each === answers);
};

/** ISO date up to which the provider has reported, in reports that count; `before`: only those before a version. */
export const reportedUpTo = (f: Facts, before = Number.POSITIVE_INFINITY): string | undefined => {
  const counts = counting(f);
  const last = recordsOf(f.placement, "progress-report").findLast(
    (r) => r.version < before && counts(r.answers),
  );
  const on = last && answerIn(last, "covers-to");
  return typeof on === "string" ? on : lastBefore(f.placement, "progress-report");
};

/** When the provider's next report is due: one that was sent back does not count (catalogue O93). */
export const nextReportDue = (f: Facts): Deadline | NotDue | undefined => {
  const last = lastOn(f, "progress-report", counting(f));
  const terms = reviewTerms(f.rules, "progressReport.cadence");
  // Where the policy leaves it to the agreement with the provider, and that names no date: once a term, our own rule.
  const onPlan = terms.cadences.every(({ every }) => every === "plan");
  return dueAfter(f, onPlan ? { ...terms, cadences: [{ every: "term" }] } : terms, last, "report");
};

/** Days before a report is due at which the provider is asked for it. */
const askBefore = 14;

/** The report that is due next, once it is time to ask for it; one that was sent back is a round of its own. */
export const nextReport = (f: Facts): { round: string; due: string } | undefined => {
  if (!hasBegun(f.placement, f.today)) return undefined;
  const due = nextReportDue(f);
  if (due?.kind !== "date" || f.today < plusDays(due.date, -askBefore)) return undefined;
  const again = sentBack(f.placement).length;
  return { round: again > 0 ? `${due.date}-again-${again}` : due.date, due: due.date };
};

/** When nextReport must be looked at again: the day on which the next one is asked for. */
export const reportAskedOn = (f: Facts): string | undefined => {
  const due = nextReportDue(f);
  return due?.kind === "date" ? plusDays(due.date, -askBefore) : undefined;
};

import type { Answers } from "#contracts/form.ts";
import { halfTermlyDue, type PeriodReview, termlyDue } from "#domain/deadlines/periods.ts";
import { reviewOnRequest } from "#domain/deadlines/requested-review.ts";
import { monthsDue, reviewDue, reviewTerms, windowDue } from "#domain/deadlines/review.ts";
import type { EffectiveRules, Route } from "#domain/rules/rules.ts";
import { answered, type DeadlineAnswer, noDate, type School, used } from "./answer.ts";

const live = (a: Answers, { calendar }: School) => ({
  calendar,
  start: String(a.start),
  ...(a.last === undefined ? {} : { last: String(a.last) }),
  ...(a.end === undefined ? {} : { end: String(a.end) }),
});

const wrongOrder = (a: Answers): DeadlineAnswer | undefined =>
  a.end !== undefined && String(a.end) < String(a.start)
    ? {
        kind: "refused",
        errors: [{ field: "end", message: "The last day of the placement must not be before its first day" }],
      }
    : undefined;

const heldBy = (date: string): string => `Hold the review by ${date}.`;

export const nextReview = (a: Answers, school: School): DeadlineAnswer => {
  const rules = school.rules(a.route as Route);
  const found = () => reviewDue({ ...live(a, school), terms: reviewTerms(rules) });
  return (
    wrongOrder(a) ?? answered(found(), heldBy, school, used(rules, "review.cadence", "review.shortTail"))
  );
};

const periods = (a: Answers, school: School, rules: EffectiveRules): PeriodReview => {
  const { shortTail, shortTailDays } = reviewTerms(rules);
  return { ...live(a, school), shortTail, shortTailDays };
};

export const onceAHalfTerm = (a: Answers, school: School): DeadlineAnswer => {
  const rules = school.rules("agreement");
  return (
    wrongOrder(a) ??
    answered(
      halfTermlyDue(periods(a, school, rules)),
      heldBy,
      school,
      used(rules, "review.shortTail", "review.shortTailDays"),
    )
  );
};

export const onceATerm = (a: Answers, school: School): DeadlineAnswer => {
  const rules = school.rules("agreement");
  return (
    wrongOrder(a) ??
    answered(
      termlyDue(periods(a, school, rules), "visit or report"),
      (date) => `Due by ${date}.`,
      school,
      used(rules, "review.shortTail", "review.shortTailDays"),
    )
  );
};

/** The reminder comes a week before the window opens: day 35 of six to eight weeks. */
export const everySomeWeeks = (a: Answers, school: School): DeadlineAnswer => {
  const rules = school.rules("agreement");
  const from = Number(a.from ?? 6) * 7;
  const to = Number(a.to ?? 8) * 7;
  if (to < from)
    return {
      kind: "refused",
      errors: [{ field: "to", message: "It must be due no earlier than it opens: enter more weeks" }],
    };
  const found = windowDue(
    school.calendar,
    String(a.since),
    { from, to, remind: Math.max(0, from - 7) },
    rules.settings["review.holidaysCount"].value,
  );
  return answered(found, heldBy, school, used(rules, "review.holidaysCount"));
};

export const onceAYear = (a: Answers, school: School): DeadlineAnswer =>
  answered(monthsDue(String(a.since), 12), (date) => `Due by ${date}.`, school);

export const askedFor = (a: Answers, school: School): DeadlineAnswer => {
  const rules = school.rules("direction");
  const last = a.last === undefined ? {} : { last: String(a.last) };
  if (a.last !== undefined && String(a.last) > String(a.requested))
    return {
      kind: "refused",
      errors: [{ field: "last", message: "The last review must not be after the request" }],
    };
  const weeks = rules.settings["review.onRequestWeeks"].value;
  const found = reviewOnRequest({ ...last, requested: String(a.requested), weeks });
  return noDate(
    found.kind === "must-hold" ? "The review must be held." : "The request may be declined.",
    found.explanation,
    used(rules, "review.onRequestWeeks"),
  );
};

import { counted, shortDate } from "#domain/date-words.ts";
import { plusDays } from "#domain/school-days.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { holdsAnswer, latestOf, recordsOf } from "#streams/placement/life.ts";
import { lastOn, nextBy, nextOf } from "#streams/placement/reports.ts";
import {
  decisionDue,
  formalLimit,
  formalReviewFor,
  formalWithoutImprovement,
  inCycle,
  outcomeToTell,
  promisedReview,
} from "#streams/placement/reviewing.ts";
import type { Due, Row } from "./obligation.ts";
import { called, dueFrom, recurring } from "./recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

/** Flexi-schooling is reviewed at its own pace (WBS 10.6): it is no alternative provision. */
const nextReview = (f: Facts) =>
  nextOf(f, f.placement.route === "flexi" ? "flexi.reviewCadence" : "review.cadence", "review", "review");

/** A review that decided to end the placement is the last of its cycle. */
const endsIt = (p: Facts["placement"]): boolean => holdsAnswer(inCycle(p, "review"), "outcome", "end");

/** The invitation goes out so many days before the day that is planned, at the latest before the last day that the rules leave. */
const invitationDue = (f: Facts): Due | undefined => {
  const due = dueFrom(nextReview(f));
  const days = f.rules.settings["review.invitationDays"].value;
  return (
    due && {
      date: plusDays(due.date, -days),
      explanation: [...due.explanation, `The invitation goes out ${counted(days, "day")} before.`],
    }
  );
};

const planned = recurring({
  id: "O83",
  title: "Plan the next review and invite to it",
  owner: "ap-lead",
  form: "review-planned",
  lead: 21,
  settings: ["review.attendees", "review.invitationDays"],
  next: nextReview,
  done: endsIt,
});

const invitation: Row = {
  ...planned,
  due: (f) => (inCycle(f.placement, "review-planned") ? undefined : invitationDue(f)),
  met: (f) => inCycle(f.placement, "review-planned") ?? planned.met(f, ""),
};

const review = { form: "review", owner: "ap-lead", lead: 14 } as const;

export const reviewRows: readonly Row[] = [
  invitation,
  recurring({
    ...review,
    id: "O82",
    title: "Hold the review of this period",
    always: true,
    settings: ["review.cadence"],
    next: nextReview,
    done: endsIt,
  }),
  recurring({
    ...review,
    id: "O84",
    title: "Look at objectives, attendance, safety and needs in the review",
    next: nextReview,
    done: endsIt,
  }),
  recurring({
    ...review,
    id: "O27",
    title: "Go through the agreement with the parents each term",
    next: (f) =>
      nextBy(
        f,
        "term",
        lastOn(f, "review", (a) => a.agreement === "yes"),
        "look at the agreement",
      ),
    latest: (p) => recordsOf(p, "review").findLast((r) => holdsAnswer(r, "agreement", "yes")),
    done: endsIt,
  }),
  called({
    id: "O82",
    part: "request",
    title: "Hold the review that was asked for",
    owner: "ap-lead",
    form: "review",
    always: true,
    settings: ["review.onRequestWeeks"],
    by: (f) => promisedReview(f.placement),
    due: (f) => {
      const by = String(latestOf(f.placement, "review-requested")?.answers["hold-by"] ?? f.today);
      return { date: by, explanation: [`The school has promised it by ${shortDate(by)}.`] };
    },
    otherwise: "Nobody has asked for a review between the planned ones.",
    answered: (f) =>
      latestOf(f.placement, "review-requested") ? latestOf(f.placement, "review") : undefined,
  }),
  called({
    id: "O30",
    part: "review",
    title: "Tell the parents the outcome of the review",
    owner: "ap-lead",
    form: "review-outcome",
    always: true,
    settings: ["review.outcomeDays"],
    by: (f) => outcomeToTell(f.placement),
    due: (f, by) => {
      const held = String(outcomeToTell(f.placement)?.answers["held-on"] ?? dateOf(by.at));
      const days = f.rules.settings["review.outcomeDays"].value;
      return {
        date: plusDays(held, days),
        explanation: [`${counted(days, "day")} after the review on ${shortDate(held)}.`],
      };
    },
    otherwise: "No review has been held yet.",
  }),
  called({
    id: "O86",
    title: "Hold a formal review, because progress is not good enough",
    owner: "headteacher",
    form: "formal-review",
    by: (f) => formalReviewFor(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.formalReview, "the review was recorded"),
    otherwise: "Progress has not been found wanting.",
  }),
  called({
    id: "O87",
    title: "Decide whether to end it, after formal reviews without improvement",
    owner: "headteacher",
    form: "formal-decision",
    settings: ["formalReviews.max"],
    by: decisionDue,
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.formalDecision, "the last formal review"),
    otherwise: (f) => {
      const limit = formalLimit(f);
      const count = formalWithoutImprovement(f.placement).length;
      return limit === undefined
        ? "The policy sets no number of formal reviews."
        : `${count} of ${limit} formal reviews in a row without improvement. Nothing ends by itself.`;
    },
  }),
];

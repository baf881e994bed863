import { shortDate } from "#domain/calendar/date-words.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called, recurring } from "#promises/obligations/recurring.ts";
import { onFlexi } from "#promises/own-timetable/flexi-step.ts";
import { onPartTime } from "#promises/own-timetable/part-time-rights.ts";
import { holdsAnswer, latestOf, recordsOf } from "#streams/placement/records.ts";
import { lastOn, nextBy, nextOf } from "#streams/placement/reviews/reports.ts";
import { promisedReview } from "#streams/placement/reviews/review.ts";
import { endsIt, nextReview } from "../next-review.ts";

const reviewed: Row = recurring({
  id: "O113",
  title: "Review it with the views of pupil and parents",
  owner: "ap-lead",
  form: "review",
  always: true,
  on: onPartTime,
  lead: 14,
  settings: ["review.cadence"],
  next: (f) => nextOf(f, "review.cadence", "review", "review"),
  done: (p) => holdsAnswer(latestOf(p, "review"), "outcome", "end"),
});

const review = { form: "review", owner: "ap-lead", lead: 14 } as const;

export const reviewRows: readonly Row[] = [
  recurring({
    id: "O118",
    part: "review",
    title: "Review flexi-schooling with the parents once a term",
    owner: "ap-lead",
    form: "review",
    always: true,
    on: onFlexi,
    lead: 21,
    settings: ["flexi.reviewCadence"],
    next: (f) => nextOf(f, "flexi.reviewCadence", "review", "review"),
    done: (p) => holdsAnswer(latestOf(p, "review"), "outcome", "end"),
  }),
  reviewed,
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
];

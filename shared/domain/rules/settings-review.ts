import type { DescribedAll } from "./settings-order.ts";
import { cadence, least, most, rank, stated, union, yesOverNo } from "./settings-order.ts";
import type { Cadence, Party, YesNo } from "./settings-values.ts";

/** Reviews, visits, reports, concerns, suspension and the end of a placement. */
export type ReviewSettings = {
  "review.cadence": readonly Cadence[];
  "review.attendees": readonly Party[];
  /** A half-term with at most `shortTailDays` live school days: `carry` lets its review wait for the next. */
  "review.shortTail": "carry" | "review";
  "review.shortTailDays": number;
  /** Whether days of school holidays count in a window of days. */
  "review.holidaysCount": YesNo;
  /** A review asked for in writing may be declined if one was held in this many weeks before. */
  "review.onRequestWeeks": number;
  "review.invitationDays": number;
  "review.outcomeDays": number;
  /** Formal review meetings without improvement after which ending may be decided. */
  "formalReviews.max": number | "no";
  "qaVisit.cadence": readonly Cadence[];
  "progressReport.cadence": readonly Cadence[];
  "safeguarding.onConcern": readonly (
    | "tell-dsl"
    | "by-word-and-in-writing"
    | "review-at-once"
    | "end-unless-addressed"
    | "may-end"
  )[];
  "concern.acknowledgeMinutes": number;
  "reintegration.finalReport": YesNo;
  "reintegration.pupilViews": YesNo;
  "destination.required": YesNo;
  /** Weeks after which it is looked whether the destination has held. */
  "destination.checkAfterWeeks": number;
  "sixthDay.owner": readonly Party[];
  "sixthDay.day": number;
  "sixthDay.noticeHours": number;
  "ptt.enabled": YesNo;
  "flexi.enabled": YesNo;
  "flexi.reviewCadence": readonly Cadence[];
  "flexi.noticeWeeks": number;
};

export const reviewSettings: DescribedAll<ReviewSettings> = {
  "review.cadence": {
    title: "How often the placement is reviewed",
    order: cadence,
    default: [{ every: "half-term" }],
    because: "At least half-termly by statutory guidance.",
  },
  "review.attendees": {
    title: "Who is invited to a review",
    order: union,
    default: ["ap-lead", "parents", "pupil", "provider"],
    because: "Those who live with the outcome.",
  },
  "review.shortTail": {
    title: "Review in a half-term that is nearly over",
    order: rank("carry", "review"),
    default: "carry",
    because: "A review after a few days has nothing to look at; it is held in the next half-term.",
  },
  "review.shortTailDays": {
    title: "School days at which a half-term counts as nearly over",
    order: least,
    default: 10,
    because: "Two school weeks.",
  },
  "review.holidaysCount": {
    title: "School holidays count in the weeks between reviews",
    order: yesOverNo,
    default: "yes",
    because: "Weeks are weeks unless the policy says otherwise.",
  },
  "review.onRequestWeeks": {
    title: "Weeks in which a review need not be repeated on request",
    order: least,
    default: 10,
    because: "The period in law for a direction; the same courtesy for an agreement.",
  },
  "review.invitationDays": {
    title: "Days before a review that its invitation goes out",
    order: most,
    default: 6,
    because: "From memory of the regulations; not confirmed.",
  },
  "review.outcomeDays": {
    title: "Days after a review that its outcome is written",
    order: least,
    default: 6,
    because: "From memory of the regulations; not confirmed.",
  },
  "formalReviews.max": {
    title: "Formal review meetings before ending may be decided",
    order: stated,
    default: "no",
    because: "The policy sets no number; a person decides.",
  },
  "qaVisit.cadence": {
    title: "How often the provider is visited",
    order: cadence,
    default: [{ every: "term" }],
    because: "Once a term, unless the plan fixes it.",
  },
  "progressReport.cadence": {
    title: "How often the provider reports progress",
    order: cadence,
    default: [{ every: "term" }],
    because: "Once a term, in time for the review.",
  },
  "safeguarding.onConcern": {
    title: "What a safeguarding concern sets off",
    order: union,
    default: ["tell-dsl", "review-at-once", "end-unless-addressed"],
    because: "Keeping children safe in education.",
  },
  "concern.acknowledgeMinutes": {
    title: "Minutes for the safeguarding lead to acknowledge a concern",
    order: least,
    default: 15,
    because: "Then the deputy takes over.",
  },
  "reintegration.finalReport": {
    title: "Final report before the return",
    order: yesOverNo,
    default: "no",
    because: "Nobody makes it a condition here.",
  },
  "reintegration.pupilViews": {
    title: "The pupil's own view of the placement",
    order: yesOverNo,
    default: "no",
    because: "Always asked for; nobody makes it a condition here.",
  },
  "destination.checkAfterWeeks": {
    title: "Weeks after which it is looked whether the destination has held",
    order: least,
    default: 12,
    because: "No policy says when: a term on, a return that does not hold has shown itself.",
  },
  "destination.required": {
    title: "Destination recorded",
    order: yesOverNo,
    default: "no",
    because: "Nobody makes it a condition here.",
  },
  "sixthDay.owner": {
    title: "Who provides education from the sixth day",
    order: stated,
    default: ["governors"],
    because: "The governing body for a suspension, the local authority after permanent exclusion.",
  },
  "sixthDay.day": {
    title: "School day of suspension by which education is provided",
    order: least,
    default: 6,
    because: "The day in law.",
  },
  "sixthDay.noticeHours": {
    title: "Hours of notice before sixth-day provision",
    order: most,
    default: 48,
    because: "The hours in law.",
  },
  "ptt.enabled": {
    title: "Part-time timetables",
    order: stated,
    default: "yes",
    because: "The policy has no rules for them: the national ones hold.",
  },
  "flexi.enabled": {
    title: "Flexi-schooling",
    order: stated,
    default: "no",
    because: "The policy has no rules for it.",
  },
  "flexi.reviewCadence": {
    title: "How often flexi-schooling is reviewed",
    order: cadence,
    default: [{ every: "term" }],
    because: "Once a term.",
  },
  "flexi.noticeWeeks": {
    title: "Weeks of notice to end flexi-schooling",
    order: stated,
    default: 4,
    because: "About four weeks on either side.",
  },
};

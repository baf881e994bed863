import { counted, shortDate } from "#domain/calendar/date-words.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf } from "#promises/obligations/targets.ts";
import { outcomeToTell } from "#streams/placement/reviews/review.ts";

export const reviewOutcomeRows: readonly Row[] = [
  called({
    id: "O30",
    part: "review",
    title: "Tell the parents the outcome of the review",
    owner: "ap-lead",
    form: "review-outcome",
    outlasts: true,
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
];

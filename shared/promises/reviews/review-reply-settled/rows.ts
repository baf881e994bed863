import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { meetingsOf, repliesTo, repliesToSettle } from "#streams/placement/reviews/meetings.ts";

const first = (f: Facts) => repliesToSettle(f.placement)[0]?.record;

/** The day of the meeting that the reply is about. */
const heldOn = (f: Facts, version: number): string =>
  meetingsOf(f.placement).find((m) => repliesTo(f.placement, m).some((r) => r.record.version === version))
    ?.now.answers["held-on"] ?? "";

export const reviewReplySettledRows: readonly Row[] = [
  called({
    id: "O83",
    part: "replies",
    title: "Answer those who cannot come to the review, or have a question",
    owner: "ap-lead",
    form: "review-reply-settled",
    always: true,
    by: first,
    due: (f, by) => {
      const due = schoolDaysAfter(
        f.placement.calendar,
        dateOf(by.at),
        targets.replyToParent,
        "the reply came",
      );
      const on = heldOn(f, by.version);
      return on >= f.today && on < due.date
        ? { date: on, explanation: [...due.explanation, "But the meeting is before that."] }
        : due;
    },
    otherwise: "Nobody has asked a question, or cannot come.",
  }),
];

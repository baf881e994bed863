import { longDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, text } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/rights.ts";
import { endOf, startOf } from "#streams/placement/facts.ts";
import { withPlan } from "../section-f/fits.ts";

/** What was chosen keeps the day by which it must be held. */
const inTime: Guard<"annual-review"> = ({ placement: p }, s) => {
  const by = text(s, "next-on");
  const [start, end] = [startOf(p), endOf(p)];
  if (text(s, "when") === "after" && end !== "" && by <= end)
    return refuse(
      `It must be held by ${longDate(by)}, and the placement ends on ${longDate(end)}: before or during it.`,
      "when",
    );
  return text(s, "when") === "during" && start !== "" && by < start
    ? refuse(`It must be held by ${longDate(by)}, before the first day.`, "when")
    : undefined;
};

export const annualReviewFits: readonly Fit[] = [open, withPlan];

export const annualReviewTakes: readonly Guard<"annual-review">[] = [inTime];

import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/rights.ts";
import { withPlan } from "../section-f/fits.ts";

const inOrder: Guard<"annual-review-held"> = (_f, s) => {
  if (text(s, "sent-on") < text(s, "on")) return refuse("The papers go after the meeting.", "sent-on");
  return text(s, "next-on") <= text(s, "on")
    ? refuse("The next one is after this one.", "next-on")
    : undefined;
};

export const annualReviewHeldFits: readonly Fit[] = [open, withPlan];

export const annualReviewHeldTakes: readonly Guard<"annual-review-held">[] = [
  notAfterToday("on", "The day"),
  notAfterToday("sent-on", "The day"),
  inOrder,
];

import type { Facts } from "#streams/placement/facts.ts";
import { holdsAnswer } from "#streams/placement/records.ts";
import { nextOf } from "#streams/placement/reviews/reports.ts";
import { inCycle } from "#streams/placement/reviews/review.ts";

/** Flexi-schooling is reviewed at its own pace (WBS 10.6): it is no alternative provision. */
export const nextReview = (f: Facts) =>
  nextOf(f, f.placement.route === "flexi" ? "flexi.reviewCadence" : "review.cadence", "review", "review");

/** A review that decided to end the placement is the last of its cycle. */
export const endsIt = (p: Facts["placement"]): boolean => holdsAnswer(inCycle(p, "review"), "outcome", "end");

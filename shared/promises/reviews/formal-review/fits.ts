import { type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { absentWhy, fromStart, here, ledTogether } from "#promises/deciding/guards/review.ts";

export const formalReviewFits: readonly Fit[] = [inPhase("active"), here];

export const formalReviewTakes: readonly Guard[] = [
  notAfterToday("held-on", "The day"),
  fromStart("held-on"),
  ledTogether,
  absentWhy,
];

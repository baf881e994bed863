import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { stillBelieved } from "#streams/placement/taking-back.ts";

export const takenBackToldFits: readonly Fit[] = [
  openOrClosed,
  something(
    (f) => stillBelieved(f.placement)[0],
    "Nobody outside the school was told of anything that was taken back.",
  ),
];

export const takenBackToldTakes: readonly Guard<"taken-back-told">[] = [notAfterToday("told-on", "The day")];

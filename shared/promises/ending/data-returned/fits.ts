import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { returnAsked } from "#streams/placement/provider/data-held.ts";

export const dataReturnedFits: readonly Fit[] = [
  openOrClosed,
  something((f) => returnAsked(f.placement), "The provider is asked once the placement has ended."),
];

export const dataReturnedTakes: readonly Guard<"data-returned">[] = [notAfterToday("done-on", "The day")];

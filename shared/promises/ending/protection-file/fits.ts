import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { leavingOf } from "#streams/placement/leaving.ts";

export const protectionFileFits: readonly Fit[] = [
  openOrClosed,
  something(
    (f) => leavingOf(f.placement),
    "Nobody has recorded that the pupil goes on to another school, college or provider.",
  ),
];

export const protectionFileTakes: readonly Guard<"protection-file">[] = [notAfterToday("sent-on", "The day")];

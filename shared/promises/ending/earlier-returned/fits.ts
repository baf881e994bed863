import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { earlierToReturn, earlierToReturnAll } from "#streams/placement/provider/data-held.ts";

export const earlierReturnedFits: readonly Fit[] = [
  openOrClosed,
  something((f) => earlierToReturn(f.placement), "No earlier provider has anything about the pupil."),
];

/** Somebody may have recorded it meanwhile, on another page. */
const stillOpen: Guard<"earlier-returned"> = (f, s) =>
  earlierToReturnAll(f.placement).some((e) => e.provider === text(s, "of"))
    ? undefined
    : refuse("It is recorded already what became of what this provider had.", "of");

export const earlierReturnedTakes: readonly Guard<"earlier-returned">[] = [
  stillOpen,
  notAfterToday("done-on", "The day"),
];

import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, text } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { endToRelease } from "#streams/placement/ends.ts";

export const endReleasedFits: readonly Fit[] = [
  evenAfterwards,
  something((f) => endToRelease(f.placement), "No end of this placement waits to be released."),
];

const ahead: Guard<"end-released"> = (f, s) =>
  text(s, "how") === "not-yet" && text(s, "again-on") <= f.today
    ? refuse("The day must be after today.", "again-on")
    : undefined;

export const endReleasedTakes: readonly Guard<"end-released">[] = [ahead];

import { refuse } from "#domain/decision.ts";
import {
  type Fit,
  type Guard,
  inPhase,
  notAfterToday,
  notEnded,
  ticked,
} from "#promises/deciding/guards/guard.ts";
import { atProvider } from "#promises/deciding/guards/route.ts";

/** "Nothing more" stands alone. */
const nothingElse: Guard<"information-shared"> = (_f, s) =>
  ticked(s, "what").includes("nothing-more") && ticked(s, "what").length > 1
    ? refuse("Either something was shared beyond the pack, or nothing was.", "what")
    : undefined;

export const informationSharedFits: readonly Fit[] = [
  inPhase("checks", "commissioning", "active"),
  notEnded,
  atProvider,
];

export const informationSharedTakes: readonly Guard<"information-shared">[] = [
  notAfterToday("on", "The date"),
  nothingElse,
];

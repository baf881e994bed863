import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/life.ts";
import { atProvider } from "#promises/deciding/guards/route.ts";
import { unshared } from "#streams/placement/concerns.ts";

const notShared: Fit = (f) =>
  unshared(f.placement) ? undefined : refuse("There is no concern that was not shared already.");

export const concernSharedFits: readonly Fit[] = [open, atProvider, notShared];

export const concernSharedTakes: readonly Guard<"concern-shared">[] = [
  notAfterToday("word-on", "The day"),
  notAfterToday("written-on", "The day"),
];

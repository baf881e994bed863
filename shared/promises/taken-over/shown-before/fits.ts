import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";

const takenOver: Fit = (f) =>
  f.placement.takenOver ? undefined : refuse("Only of a placement that was taken over is something shown.");

const beforeTakingOver: Guard<"shown-before"> = (f, s) =>
  text(s, "on") > (f.placement.takenOver?.at ?? "").slice(0, 10)
    ? refuse("What was done since is recorded with its own form.", "on")
    : undefined;

export const shownBeforeFits: readonly Fit[] = [openOrClosed, takenOver];

export const shownBeforeTakes: readonly Guard<"shown-before">[] = [
  notAfterToday("on", "The day"),
  beforeTakingOver,
];

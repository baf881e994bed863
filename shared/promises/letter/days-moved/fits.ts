import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, notEnded } from "#promises/deciding/guards/guard.ts";
import { daysToTell } from "#streams/placement/notice/days-moved.ts";

const somethingToTell: Fit = (f) =>
  daysToTell(f.placement, f.today) ? undefined : refuse("No day of the letter has moved.");

export const daysMovedFits: readonly Fit[] = [notEnded, somethingToTell];

export const daysMovedTakes: readonly Guard<"days-moved">[] = [notAfterToday("told-on", "The day")];

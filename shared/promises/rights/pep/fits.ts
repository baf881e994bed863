import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/rights.ts";
import { hasStatus } from "../since-status.ts";

const lookedAfter: Fit = (f) =>
  hasStatus(f, "looked-after") ? undefined : refuse("The pupil is not looked after.");

const meetsLater: Guard<"pep"> = (f, s) =>
  text(s, "next-on") <= f.today ? refuse("The next meeting is on a later day.", "next-on") : undefined;

export const pepFits: readonly Fit[] = [open, lookedAfter];

export const pepTakes: readonly Guard<"pep">[] = [notAfterToday("on", "The day"), meetsLater];

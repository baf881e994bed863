import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/life.ts";

export const concernFits: readonly Fit[] = [open];

export const concernTakes: readonly Guard<"concern">[] = [notAfterToday("on", "The day")];

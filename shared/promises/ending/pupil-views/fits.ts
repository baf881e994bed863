import { type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { here } from "#promises/deciding/guards/review.ts";

export const pupilViewsFits: readonly Fit[] = [inPhase("active", "reintegration"), here];

export const pupilViewsTakes: readonly Guard<"pupil-views">[] = [notAfterToday("asked-on", "The day")];

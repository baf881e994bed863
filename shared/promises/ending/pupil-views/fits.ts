import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";
import { here } from "#promises/deciding/guards/review.ts";

export const pupilViewsFits: readonly Fit[] = [evenAfterwards, here];

export const pupilViewsTakes: readonly Guard<"pupil-views">[] = [notAfterToday("asked-on", "The day")];

import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";

export const parentContactFits: readonly Fit[] = [evenAfterwards];

export const parentContactTakes: readonly Guard<"parent-contact">[] = [notAfterToday("on", "The day")];

import { type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";

export const parentContactFits: readonly Fit[] = [inPhase("active", "reintegration")];

export const parentContactTakes: readonly Guard<"parent-contact">[] = [notAfterToday("on", "The day")];

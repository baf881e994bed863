import { type Fit, inPhase } from "#promises/deciding/guards/guard.ts";

export const mealsFits: readonly Fit[] = [inPhase("checks", "commissioning", "active")];

import { type Fit, inPhase } from "#promises/deciding/guarding.ts";

export const mealsFits: readonly Fit[] = [inPhase("checks", "commissioning", "active")];

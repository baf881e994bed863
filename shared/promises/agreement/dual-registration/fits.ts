import { refuse } from "#domain/decision.ts";
import { type Fit, inPhase, notEnded } from "#promises/deciding/guards/guard.ts";

const aSchool: Fit = (f) =>
  f.placement.provider?.isSchool === "yes"
    ? undefined
    : refuse("The provider is not a school, so there is no second register.");

export const dualRegistrationFits: readonly Fit[] = [inPhase("commissioning", "active"), notEnded, aSchool];

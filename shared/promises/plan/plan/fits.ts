import { refuse } from "#domain/decision.ts";
import { hasProvider } from "#domain/routes.ts";
import { after, type Fit, type Guard, inPhase, notEnded, ticked } from "#promises/deciding/guards/guard.ts";

const agreedWithBoth: Guard = (f, s) => {
  const both = hasProvider(f.placement.route) ? ["pupil", "provider"] : ["pupil"];
  const missing = both.filter((who) => !ticked(s, "agreed-with").includes(who));
  return missing.length > 0
    ? refuse(`First agree the objectives with the ${missing.join(" and the ")}.`, "agreed-with")
    : undefined;
};

const open = inPhase("referral", "consent", "checks", "commissioning", "active");

export const planFits: readonly Fit[] = [open, notEnded, after("decision", "record the decision")];

export const planTakes: readonly Guard[] = [agreedWithBoth];

import { refuse } from "#domain/decision.ts";
import { hasProvider } from "#domain/routes.ts";
import { after, type Fit, type Guard, inPhase, notEnded, ticked } from "#promises/deciding/guards/guard.ts";
import { madeFor } from "#promises/obligations/terms-held.ts";

const agreedWithBoth: Guard = (f, s) => {
  const both = hasProvider(f.placement.route) ? ["pupil", "provider"] : ["pupil"];
  const missing = both.filter((who) => !ticked(s, "agreed-with").includes(who));
  return missing.length > 0
    ? refuse(`First agree the objectives with the ${missing.join(" and the ")}.`, "agreed-with")
    : undefined;
};

const beforeStart = inPhase("referral", "consent", "checks", "commissioning");

/** While the placement is active, only once its days or its time are others than those that it was made for. */
const open: Fit = (f) =>
  f.placement.phase === "active" && !madeFor(f, "plan", f.placement.forms.plan) ? undefined : beforeStart(f);

export const planFits: readonly Fit[] = [open, notEnded, after("decision", "record the decision")];

export const planTakes: readonly Guard[] = [agreedWithBoth];

import { refuse } from "#domain/decision.ts";
import { hasProvider } from "#domain/routes.ts";
import { after, type Fit, type Guard, inPhase, notEnded, ticked } from "#promises/deciding/guards/guard.ts";

const agreedWithBoth: Guard<"plan"> = (f, s) => {
  const both = hasProvider(f.placement.route) ? (["pupil", "provider"] as const) : (["pupil"] as const);
  const missing = both.filter((who) => !ticked(s, "agreed-with").includes(who));
  return missing.length > 0
    ? refuse(`First agree the objectives with the ${missing.join(" and the ")}.`, "agreed-with")
    : undefined;
};

export const planFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
  after("decision", "record the decision"),
];

export const planTakes: readonly Guard<"plan">[] = [agreedWithBoth];

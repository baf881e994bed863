import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notEnded } from "#promises/deciding/guards/guard.ts";
import { atProvider, toPlace } from "#promises/deciding/guards/route.ts";
import { costHeld } from "#promises/obligations/terms-held.ts";
import { providerGivenUp } from "#streams/placement/provider/checks.ts";

/** A direction to another school leads to a school, which keeps the second register (catalogue O61, O127). */
export const schoolOnRoute: Guard<"provider"> = (f, s) =>
  f.placement.route === "direction-to-school" && s.provider?.isSchool === "no"
    ? refuse("This provider is not a school. Choose another, or change the route to a direction.", "provider")
    : undefined;

/** The strictest of law, policy and override says whether a provider that is not registered may be used (WBS 7.1, TWE 5.3). */
const unregistered: Guard<"provider"> = (f, s) => {
  const rule = f.rules.settings["provider.unregistered"];
  if (s.provider?.registered !== "no" || rule.value === "lawful") return undefined;
  if (rule.value === "forbidden")
    return refuse(
      `This provider is not registered, and the policy takes only registered ones (${rule.won.clause}). Choose another.`,
      "provider",
    );
  return s.said.includes("unregistered-why")
    ? undefined
    : refuse(
        "This provider is not registered. Give the reason why it is right all the same.",
        "unregistered-why",
      );
};

const anotherThanGivenUp: Guard<"provider"> = (f, s) =>
  providerGivenUp(f.placement) && s.provider?.id === f.placement.provider?.id
    ? refuse("It was decided to choose another provider than this.", "provider")
    : undefined;

/** Once it is active only what other days cost is recorded anew: another provider is another placement. */
const sameWhileActive: Guard<"provider"> = (f, s) =>
  f.placement.phase === "active" && s.provider?.id !== f.placement.provider?.id
    ? refuse(
        "The placement with this provider is active. End it, and open a referral for another.",
        "provider",
      )
    : undefined;

const beforeActive = inPhase("referral", "consent", "checks", "commissioning");

const open: Fit = (f) => (f.placement.phase === "active" && !costHeld(f) ? undefined : beforeActive(f));

export const providerFits: readonly Fit[] = [open, notEnded, atProvider, toPlace];

export const providerTakes: readonly Guard<"provider">[] = [
  schoolOnRoute,
  unregistered,
  anotherThanGivenUp,
  sameWhileActive,
];

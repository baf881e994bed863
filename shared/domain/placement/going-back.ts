import type { Facts, Obligation } from "../obligations/obligation.ts";
import { blocking } from "../obligations/obligations-of.ts";
import { agreed } from "./facts.ts";
import type { Phase } from "./phase.ts";

/** Whether the parents agree, where their agreement is needed. */
export const consentStands = ({ placement, rules }: Facts): boolean =>
  rules.settings["consent.mode"].value === "none" || agreed(placement);

/**
 * Where a placement goes back to before its start: to the parents when their agreement no longer stands (they changed
 * their mind, or the provider changed), to the checks when one of them no longer does.
 */
export const goesBack = (f: Facts, obligations: readonly Obligation[]): Phase | undefined => {
  const { placement: p } = f;
  if (p.phase === "checks" && !consentStands(f)) return "consent";
  return p.phase === "commissioning" && blocking(obligations, "checks").length > 0 ? "checks" : undefined;
};

import type { Facts, Obligation } from "../obligations/obligation.ts";
import { blocking } from "../obligations/obligations-of.ts";
import { agreed } from "./facts.ts";
import type { Phase } from "./phase.ts";

/**
 * Where a placement goes back to before its start: to the parents when their agreement no longer stands (they changed
 * their mind, or the provider changed), to the checks when one of them no longer does.
 */
export const goesBack = (f: Facts, obligations: readonly Obligation[]): Phase | undefined => {
  const { placement: p, rules } = f;
  if (p.phase === "checks" && rules.settings["consent.mode"].value !== "none" && !agreed(p)) return "consent";
  return p.phase === "commissioning" && blocking(obligations, "checks").length > 0 ? "checks" : undefined;
};

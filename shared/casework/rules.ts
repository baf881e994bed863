import { londonDate } from "../domain/london.ts";
import type { Facts } from "../domain/obligations/obligation.ts";
import { factsOf } from "../domain/obligations/obligations-of.ts";
import type { Placement } from "../domain/placement/state.ts";
import type { EffectiveRules } from "../domain/rules.ts";
import { effectiveRules } from "../policy/effective.ts";
import { lawFloor } from "../policy/floor.ts";
import { profileOf, profiles } from "../policy/profiles.ts";
import type { Deps } from "../ports/host.ts";

const worked = new Map<string, EffectiveRules>();

const keep = (key: string, make: () => EffectiveRules): EffectiveRules => {
  const known = worked.get(key);
  if (known) return known;
  if (worked.size > 500) worked.clear();
  const rules = make();
  worked.set(key, rules);
  return rules;
};

/** The rules that hold for the school itself on an ISO date: its profile in force, by agreement; none out of force. */
export const schoolRulesOf = (profileId: string, on: string): EffectiveRules | undefined => {
  const profile = profileOf(profileId, on);
  return (
    profile &&
    keep(`${profile.id}@${profile.version}/agreement/${on}`, () =>
      effectiveRules({ floor: lawFloor(), profile, route: "agreement", on }),
    )
  );
};

/** The rules of a placement today: its pinned profile, the law in force, its route. Worked out once a day and route. */
export const rulesOf = (p: Placement, on: string): EffectiveRules => {
  const key = `${p.profile.id}@${p.profile.version}/${p.route}/${on}`;
  return keep(key, () => {
    const profile = profiles().find((each) => each.id === p.profile.id && each.version === p.profile.version);
    if (!profile) throw new Error(`Policy profile ${key} is not among shared/policy/profiles`);
    return effectiveRules({ floor: lawFloor(), profile, route: p.route, on });
  });
};

/** All that obligations of a placement are worked out from, now. */
export const factsNow = (deps: Deps, p: Placement): Facts => {
  const now = deps.clock.now();
  return factsOf(p, rulesOf(p, londonDate(now).toString()), now);
};

/** The same as they would be on another route: whether a change of route may be taken is judged by them. */
export const factsOnRoute = (deps: Deps, p: Placement, route: Route): Facts =>
  factsNow(deps, { ...p, route });

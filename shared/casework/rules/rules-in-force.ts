import type { Temporal } from "temporal-polyfill";
import { londonDate } from "#domain/calendar/london.ts";
import type { EffectiveRules, Override, Profile, Route, TrustMinimum } from "#domain/rules/rules.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { lawSince } from "#policy/law-turns.ts";
import { lastProfileOf, profiles } from "#policy/profiles.ts";
import { trustOf } from "#policy/trusts.ts";
import type { Deps } from "#ports/host.ts";
import { type Facts, factsOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { School } from "#streams/school/school.ts";

const worked = new Map<string, EffectiveRules>();

const keep = (key: string, make: () => EffectiveRules): EffectiveRules => {
  const known = worked.get(key);
  if (known) return known;
  if (worked.size > 500) worked.clear();
  const rules = make();
  worked.set(key, rules);
  return rules;
};

/** The minimum of a trust on an ISO date as a part of what rules are asked with; {} without one. */
export const minimumOf = (trust: string, on: string): { readonly trust?: TrustMinimum } => {
  const found = trustOf(trust, on);
  return found ? { trust: found } : {};
};

/** Which words of a trust and of the law hold on an ISO date: while both stay the same, so do the rules. */
const wordsOn = (trust: string, on: string): string =>
  `${trust}@${trustOf(trust, on)?.version ?? ""}/${lawSince(lawFloor(), on)}`;

/** What rules of the school itself need: its policy and its trust. */
export type RuledSchool = Pick<School, "profile" | "trust">;

/**
 * The rules that hold for the school itself on an ISO date, by one route: its policy in force, or its last version where
 * it has lapsed; none for a policy that is not known or has not begun.
 */
export const schoolRulesOf = (
  school: RuledSchool,
  on: string,
  route: Route = "agreement",
): EffectiveRules | undefined => {
  const profile = lastProfileOf(school.profile, on);
  return (
    profile &&
    keep(`${profile.id}@${profile.version}/${route}/${wordsOn(school.trust, on)}`, () =>
      effectiveRules({ floor: lawFloor(), profile, ...minimumOf(school.trust, on), route, on }),
    )
  );
};

/** The version of a policy that a placement pins; throws where it is no longer among the profiles. */
export const pinnedProfile = ({ id, version }: Placement["profile"]): Profile => {
  const profile = profiles().find((each) => each.id === id && each.version === version);
  if (!profile) throw new Error(`Policy profile ${id}@${version} is not among shared/policy/profiles`);
  return profile;
};

/** What was made stricter for one placement, as the rules hear it; the clause says when it was recorded. */
export const overridesOf = (p: Pick<Placement, "tightened">): readonly Override[] =>
  p.tightened.map(
    ({ setting, is, at }) => ({ setting, is, clause: `this placement, ${at.slice(0, 10)}` }) as Override,
  );

/** The rules of a placement today: its pinned profile, law and trust in force, its route, what was made stricter for it. The same rules until law or trust change. */
export const rulesOf = (
  p: Pick<Placement, "profile" | "trust" | "tightened" | "route">,
  on: string,
): EffectiveRules => {
  const overrides = overridesOf(p);
  const own = overrides.length > 0 ? JSON.stringify(overrides) : "";
  return keep(`${p.profile.id}@${p.profile.version}/${p.route}/${wordsOn(p.trust, on)}${own}`, () =>
    effectiveRules({
      floor: lawFloor(),
      profile: pinnedProfile(p.profile),
      ...minimumOf(p.trust, on),
      overrides,
      route: p.route,
      on,
    }),
  );
};

const latest = new WeakMap<Placement, Facts>();

/** All that obligations of a placement are worked out from, at an instant; the same facts for the same question. */
export const factsAt = (p: Placement, now: Temporal.Instant): Facts => {
  const before = latest.get(p);
  if (before?.now.equals(now)) return before;
  const facts = factsOf(p, rulesOf(p, londonDate(now)), now);
  latest.set(p, facts);
  return facts;
};

/** All that obligations of a placement are worked out from, now. */
export const factsNow = (deps: Deps, p: Placement): Facts => factsAt(p, deps.clock.now());

/** The same as they would be on another route: whether a change of route may be taken is judged by them. */
export const factsOnRoute = (deps: Deps, p: Placement, route: Route): Facts =>
  factsNow(deps, { ...p, route });

import type { Profile } from "#domain/rules/rules.ts";
import { lastProfileOf, profileOf } from "#policy/profiles.ts";
import type { RuledSchool } from "./rules-in-force.ts";

/** How a school's policy stands on a day. Dates are ISO; `until` is the first day on which it no longer holds. */
export type PolicyStanding =
  | { readonly kind: "in-force"; readonly profile: Profile }
  | { readonly kind: "lapsed"; readonly profile: Profile; readonly until: string }
  | { readonly kind: "none" };

/** Whether the policy of a school is in force, has lapsed (catalogue O121), or is not there at all. */
export const policyStanding = ({ profile: id }: Pick<RuledSchool, "profile">, on: string): PolicyStanding => {
  const now = profileOf(id, on);
  if (now) return { kind: "in-force", profile: now };
  const last = lastProfileOf(id, on);
  return last?.until ? { kind: "lapsed", profile: last, until: last.until } : { kind: "none" };
};

/** The first ISO date on which the school's policy no longer holds and no next version does; undefined while there is no such end. */
export const policyEnds = (school: Pick<RuledSchool, "profile">, on: string): string | undefined => {
  const standing = policyStanding(school, on);
  if (standing.kind === "none") return undefined;
  const { until } = standing.profile;
  return until !== null && profileOf(school.profile, until) === undefined ? until : undefined;
};

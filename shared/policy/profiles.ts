import type { Profile } from "#domain/rules/rules.ts";
import { loadProfile } from "./load.ts";
import { profileFiles } from "./profiles/list.ts";

let loaded: readonly Profile[] | undefined;

/** Every version of every profile of `profiles/`; throws `ProfileError` if one of them is broken. */
export const profiles = (): readonly Profile[] => {
  loaded ??= profileFiles.flatMap(({ path, json }) => loadProfile(json, `profiles/${path}`));
  return loaded;
};

/**
 * The version by which a school goes on when none is in force: the last that began. What is under way does not stop
 * because a policy has lapsed (catalogue O121); only new referrals wait.
 */
export const lastProfileOf = (id: string, on: string): Profile | undefined =>
  profileOf(id, on) ?? profiles().findLast((p) => p.id === id && p.from <= on);

/** The version of a profile in force on an ISO date, [from, until); undefined if there is none. */
export const profileOf = (id: string, on: string): Profile | undefined =>
  profiles().find((p) => p.id === id && p.from <= on && (p.until === null || on < p.until));

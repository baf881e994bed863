import type { Profile } from "../domain/rules.ts";
import { loadProfile } from "./load.ts";
import { profileFiles } from "./profiles/list.ts";

let loaded: readonly Profile[] | undefined;

/** Every version of every profile of `profiles/`; throws `ProfileError` if one of them is broken. */
export const profiles = (): readonly Profile[] => {
  loaded ??= profileFiles.flatMap(({ path, json }) => loadProfile(json, `profiles/${path}`));
  return loaded;
};

/** The version of a profile in force on an ISO date, [from, until); undefined if there is none. */
export const profileOf = (id: string, on: string): Profile | undefined =>
  profiles().find((p) => p.id === id && p.from <= on && (p.until === null || on < p.until));

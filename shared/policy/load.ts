import type { LawFloor, Profile } from "../domain/rules.ts";
import { profileError } from "./profile-error.ts";
import { floorFile, profileFile, versionsOf } from "./schema.ts";

/**
 * Every version of one policy file. Throws `ProfileError` naming file, path, reason, allowed values and clause:
 * a broken profile never loads half.
 */
export const loadProfile = (json: unknown, path: string): readonly Profile[] => {
  const parsed = profileFile.safeParse(json);
  if (!parsed.success) throw profileError(path, json, parsed.error);
  return versionsOf(parsed.data);
};

/** The law floor; throws `ProfileError` likewise. */
export const loadFloor = (json: unknown, path: string): LawFloor => {
  const parsed = floorFile.safeParse(json);
  if (!parsed.success) throw profileError(path, json, parsed.error);
  return parsed.data;
};

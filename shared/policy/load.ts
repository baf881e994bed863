import type { LawFloor, Profile, TrustMinimum } from "#domain/rules/rules.ts";
import { profileError } from "./profile-error.ts";
import { floorFile, profileFile, versionsOf } from "./schema.ts";
import { trustFile } from "./trust-schema.ts";

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

/** Every version of what one trust asks of its schools; throws `ProfileError` likewise. */
export const loadTrust = (json: unknown, path: string): readonly TrustMinimum[] => {
  const parsed = trustFile.safeParse(json);
  if (!parsed.success) throw profileError(path, json, parsed.error);
  const { id, trust, title, versions } = parsed.data;
  return versions.map((version) => ({
    id,
    trust,
    title,
    ...version,
    obligations: version.obligations as TrustMinimum["obligations"],
  }));
};

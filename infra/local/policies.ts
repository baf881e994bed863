import { lawFloor } from "#policy/floor.ts";
import { ProfileError } from "#policy/profile-error.ts";
import { profiles } from "#policy/profiles.ts";
import { trusts } from "#policy/trusts.ts";
import { OptionsFault } from "./options-fault.ts";

/** Loads the law and every policy profile: a broken one stops the start, naming file, field and reason. */
export const checkPolicies = (): void => {
  try {
    lawFloor();
    profiles();
    trusts();
  } catch (fault) {
    if (fault instanceof ProfileError) throw new OptionsFault([fault.message]);
    throw fault;
  }
};

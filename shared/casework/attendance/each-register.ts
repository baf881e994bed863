import { faultName } from "#domain/failures/fault-name.ts";
import type { Deps } from "#ports/host.ts";

/**
 * Does something for each register, one after the other. One that fails is logged by its id and does not keep the others.
 * Says how many failed, so that whoever called fails at its end and is tried again.
 */
export const eachRegister = async <R extends { readonly id: string }>(
  deps: Pick<Deps, "log">,
  registers: readonly R[],
  /** What could not be done, for the log. */
  message: string,
  does: (register: R) => Promise<void>,
): Promise<number> => {
  let failed = 0;
  for (const register of registers) {
    try {
      await does(register);
    } catch (fault) {
      failed += 1;
      deps.log("error", message, { register: register.id, fault: faultName(fault) });
    }
  }
  return failed;
};

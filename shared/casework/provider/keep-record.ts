import type { ProviderRecord } from "#contracts/people.ts";
import type { Deps } from "#ports/host.ts";

/** Stores a provider's record in the trust's part of the vault, to be found by the words of its name. */
export const keepProviderRecord = (
  deps: Deps,
  tenant: string,
  id: string,
  body: ProviderRecord,
): Promise<void> =>
  deps.vault.put({
    scope: tenant,
    id,
    kind: "provider",
    body,
    index: body.name.toLocaleLowerCase("en-GB").split(/\s+/),
  });

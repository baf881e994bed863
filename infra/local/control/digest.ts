import { createHash, type Hash } from "node:crypto";
import { canonical } from "#casework/commit/hash-chain.ts";
import type { Deps } from "#ports/host.ts";

const add = (hash: Hash, part: string, value: unknown): void => {
  hash.update(`${part} ${canonical(value)}\n`);
};

/** One hash over all that is kept: every commit, every record of the vault, every view row. Reading changes none of it. */
export const digestOf = async (deps: Pick<Deps, "ledger" | "vault" | "views">): Promise<string> => {
  const hash = createHash("sha256");
  for await (const stream of deps.ledger.streams(""))
    for (const commit of await deps.ledger.read(stream)) add(hash, "commit", commit);
  for await (const scope of deps.vault.scopes())
    for await (const record of deps.vault.all(scope)) add(hash, "record", record);
  for await (const row of deps.views.all()) add(hash, "view", row);
  return hash.digest("hex");
};

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { type LocalAccounts, sqliteAccounts } from "#adapters/local/sign-in/accounts.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import type { Ids } from "#ports/ids.ts";
import type { Closing } from "../closing.ts";
import type { Foundation } from "../data/foundation.ts";
import type { Options } from "../options.ts";
import { derived, derivedText } from "../secrets.ts";
import type { Settings } from "../settings.ts";
import { keptTenant } from "./kept-tenant.ts";

export type SchoolDoors = {
  /** Where staff sign in here, by password and app; undefined for the sample, and where they do so by OpenID Connect. */
  readonly accounts: LocalAccounts | undefined;
  /** The word of whoever runs a real school's host; undefined for the sample's. */
  readonly operator: string | undefined;
  /** Where accounts are kept, and where a command beside this host asks. */
  readonly db?: DatabaseSync;
};

export const signInFile = (root: string): string => join(root, "sign-in.sqlite");

/** Written out for whoever runs the host: only who may read the data folder can read it. */
const operatorIn = (root: string, secret: Uint8Array): string => {
  const file = join(root, "operator");
  const word = derivedText(secret, "operator").slice(0, 24);
  if (!existsSync(file) || readFileSync(file, "utf8").trim() !== word)
    writeFileSync(file, `${word}\n`, { mode: 0o600, flush: true });
  return word;
};

/** What guards the doors of a host: nothing those of the sample, which asks nobody. */
export const schoolDoors = (
  { folder, clock }: Pick<Foundation, "folder" | "clock">,
  { guarded }: Pick<Options, "guarded">,
  { oidc }: Pick<Settings, "oidc">,
  ids: Ids,
  closing: Closing,
): SchoolDoors => {
  if (keptTenant(folder.root) === undefined) return { accounts: undefined, operator: undefined };
  const operator = guarded ? operatorIn(folder.root, folder.secret) : undefined;
  if (oidc) return { accounts: undefined, operator };
  const db = openSqlite(signInFile(folder.root));
  closing.add(() => db.close());
  const accounts = sqliteAccounts(db, clock.clock, ids, derived(folder.secret, "sign-in apps"));
  return { accounts, operator, db };
};

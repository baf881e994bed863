import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Passwords, sqlitePasswords } from "#adapters/local/passwords.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import type { Ids } from "#ports/ids.ts";
import type { Closing } from "../closing.ts";
import type { Foundation } from "../data/foundation.ts";
import type { Options } from "../options.ts";
import { derivedText } from "../secrets.ts";
import { keptTenant } from "./kept-tenant.ts";

export type SchoolDoors = { readonly passwords: Passwords; readonly operator: string };

/** Written out for whoever runs the host: only who may read the data folder can read it. */
const operatorIn = (root: string, secret: Uint8Array): string => {
  const file = join(root, "operator");
  const word = derivedText(secret, "operator").slice(0, 24);
  if (!existsSync(file) || readFileSync(file, "utf8").trim() !== word)
    writeFileSync(file, `${word}\n`, { mode: 0o600, flush: true });
  return word;
};

/**
 * What guards the doors of a host on which a real school was set up; undefined for the sample's, which asks nobody, and
 * where staff sign in by OpenID Connect.
 */
export const schoolDoors = (
  { folder, clock }: Pick<Foundation, "folder" | "clock">,
  { guarded }: Pick<Options, "guarded">,
  ids: Ids,
  closing: Closing,
): SchoolDoors | undefined => {
  if (!guarded || keptTenant(folder.root) === undefined) return undefined;
  const db = openSqlite(join(folder.root, "sign-in.sqlite"));
  closing.add(() => db.close());
  return {
    passwords: sqlitePasswords(db, clock.clock, ids),
    operator: operatorIn(folder.root, folder.secret),
  };
};

import { writeSync } from "node:fs";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { sqliteVault } from "#adapters/local/vault.ts";
import { commitOf, STREAM } from "./school-day.ts";

// A process of its own: appends for ever, and tells its parent each version only once it was acknowledged.
const db = openSqlite(process.argv[2] ?? "");
const ledger = sqliteLedger(db);
const vault = sqliteVault(db);
const scope = "northside/hill-view";
for (let version = (await ledger.head(STREAM)) + 1; ; version += 1) {
  await vault.put({ scope, id: `w${version}`, kind: "pupil", body: { version }, index: [`name${version}`] });
  const { kind } = await ledger.append(commitOf({ version }));
  if (kind === "appended") writeSync(1, `${version}\n`);
}

import type { DatabaseSync } from "node:sqlite";
import { sqliteAudit } from "#adapters/local/audit.ts";
import { sqliteEffects } from "#adapters/local/effects.ts";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { sqliteVault } from "#adapters/local/vault.ts";
import { sqliteViews } from "#adapters/local/views.ts";
import type { Deps } from "#ports/host.ts";

/** What is stored by key; files are in the folder whatever the store. */
export type Storage = Pick<Deps, "ledger" | "vault" | "effects" | "views" | "audit"> & { close(): void };

/** All five in one SQLite database. */
export const storageIn = (db: DatabaseSync): Storage => ({
  ledger: sqliteLedger(db),
  vault: sqliteVault(db),
  effects: sqliteEffects(db),
  views: sqliteViews(db),
  audit: sqliteAudit(db),
  close: () => db.close(),
});

/** All five in one SQLite file. */
export const sqliteStorage = (file: string): Storage => storageIn(openSqlite(file));

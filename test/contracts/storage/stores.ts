import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { dynamoAudit } from "#adapters/aws/audit.ts";
import { createTables } from "#adapters/aws/dynamodb-tables.ts";
import { dynamoEffects } from "#adapters/aws/effects.ts";
import { dynamoLedger } from "#adapters/aws/ledger.ts";
import { dynamoVault } from "#adapters/aws/vault.ts";
import { dynamoViews } from "#adapters/aws/views.ts";
import { sqliteAudit } from "#adapters/local/audit.ts";
import { sqliteEffects } from "#adapters/local/effects.ts";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { sqliteVault } from "#adapters/local/vault.ts";
import { sqliteViews } from "#adapters/local/views.ts";
import { keptStorage } from "#infra/simulate/school/kept-storage.ts";
import type { Audit } from "#ports/audit.ts";
import type { Effects } from "#ports/effects.ts";
import type { Ledger } from "#ports/ledger.ts";
import type { Vault } from "#ports/vault.ts";
import type { Views } from "#ports/views.ts";
import { withSmallPages, withUnprocessed, yielding } from "./faults.ts";

/** The five ports on one empty store. */
export type Store = {
  readonly ledger: Ledger;
  readonly vault: Vault;
  readonly effects: Effects;
  readonly views: Views;
  readonly audit: Audit;
  close(): Promise<void>;
};

export const TABLES = {
  ledger: "ledger",
  vault: "vault",
  effects: "effects",
  views: "views",
  audit: "audit",
};

/** Nothing waits in these tests. */
export const noSleep = async (): Promise<void> => {};

/** Every adapter, and the same adapters with their faults on. */
export const stores: readonly { readonly name: string; open(): Promise<Store> }[] = [
  { name: "SQLite", open: sqliteStore },
  { name: "SQLite, kept by its only writer", open: keptStore },
  { name: "SQLite, yielding", open: async () => yieldingStore(await sqliteStore()) },
  { name: "DynamoDB", open: () => dynamoStore((client) => client) },
  {
    name: "DynamoDB with small pages and unprocessed keys, yielding",
    open: async () =>
      yieldingStore(await dynamoStore((client) => withUnprocessed(withSmallPages(client, 2)))),
  },
];

/** A folder of a test's own, and how to remove it. */
export async function ownFolder(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "waymark-storage-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A DynamoDB-compatible server in this process, in memory, with empty tables. */
export async function dynamoServer(): Promise<{
  readonly url: string;
  client(maxAttempts?: number): DynamoDBClient;
  close(): Promise<void>;
}> {
  const server: Server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const clients: DynamoDBClient[] = [];
  const client = (maxAttempts = 3) => {
    const made = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: "eu-west-2",
      maxAttempts,
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    });
    clients.push(made);
    return made;
  };
  await createTables(client(), TABLES, noSleep);
  return {
    url: `http://127.0.0.1:${port}`,
    client,
    async close() {
      for (const made of clients) made.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The DynamoDB adapters on one client. */
export function dynamoPorts(client: DynamoDBClient): Omit<Store, "close"> {
  const on = (table: string) => ({ client, table, sleep: noSleep });
  return {
    ledger: dynamoLedger(on(TABLES.ledger)),
    vault: dynamoVault(on(TABLES.vault)),
    effects: dynamoEffects(on(TABLES.effects)),
    views: dynamoViews(on(TABLES.views)),
    audit: dynamoAudit(on(TABLES.audit)),
  };
}

async function dynamoStore(faulty: (client: DynamoDBClient) => DynamoDBClient): Promise<Store> {
  const server = await dynamoServer();
  return { ...dynamoPorts(faulty(server.client())), close: server.close };
}

async function sqliteStore(): Promise<Store> {
  const { folder, remove } = await ownFolder();
  const db = openSqlite(path.join(folder, "school.db"));
  return {
    ledger: sqliteLedger(db),
    vault: sqliteVault(db),
    effects: sqliteEffects(db),
    views: sqliteViews(db),
    audit: sqliteAudit(db),
    async close() {
      db.close();
      await remove();
    },
  };
}

async function keptStore(): Promise<Store> {
  const store = await sqliteStore();
  return { ...keptStorage({ ...store, close: () => {} }), close: store.close };
}

function yieldingStore(store: Store): Store {
  return {
    ledger: yielding(store.ledger),
    vault: yielding(store.vault),
    effects: yielding(store.effects),
    views: yielding(store.views),
    audit: yielding(store.audit),
    close: () => store.close(),
  };
}

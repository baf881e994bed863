import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { keptStorage } from "../../../infra/simulate/school/kept-storage.ts";
import { dynamoAudit } from "../../../shared/adapters/aws/audit.ts";
import { createTables } from "../../../shared/adapters/aws/dynamodb-tables.ts";
import { dynamoEffects } from "../../../shared/adapters/aws/effects.ts";
import { dynamoLedger } from "../../../shared/adapters/aws/ledger.ts";
import { dynamoVault } from "../../../shared/adapters/aws/vault.ts";
import { dynamoViews } from "../../../shared/adapters/aws/views.ts";
import { sqliteAudit } from "../../../shared/adapters/local/audit.ts";
import { sqliteEffects } from "../../../shared/adapters/local/effects.ts";
import { sqliteLedger } from "../../../shared/adapters/local/ledger.ts";
import { openSqlite } from "../../../shared/adapters/local/sqlite.ts";
import { sqliteVault } from "../../../shared/adapters/local/vault.ts";
import { sqliteViews } from "../../../shared/adapters/local/views.ts";
import type { Audit } from "../../../shared/ports/audit.ts";
import type { Effects } from "../../../shared/ports/effects.ts";
import type { Ledger } from "../../../shared/ports/ledger.ts";
import type { Vault } from "../../../shared/ports/vault.ts";
import type { Views } from "../../../shared/ports/views.ts";
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

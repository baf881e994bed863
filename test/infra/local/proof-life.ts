import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import { virtualClock } from "#adapters/local/clock.ts";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { seal } from "#casework/commit/hash-chain.ts";
import type { Commit } from "#domain/commit.ts";
import { anchoredLedger } from "#infra/local/proof/anchored-ledger.ts";
import { openAnchors } from "#infra/local/proof/anchors.ts";
import { ledgerChecks } from "#infra/local/proof/checks.ts";
import { takeAll, takeBegun } from "#infra/local/proof/compare.ts";
import { ownFolder } from "./folders.ts";

export const stream = "harbour/harbour-view/placement/p1";
export const other = "harbour/harbour-view/placement/p2";

export const commitOf = (of: string, version: number, previous: string, by = "head"): Commit =>
  seal({
    ...{ stream: of, version, previous, by, command: `c-${version}`, at: "2026-09-07T08:00:00Z" },
    ...{ events: [{ type: "answered", answer: "agree" } as { type: string }], owes: [] },
  });

/** A host's life on a folder: opens, works, closes. */
export const within = async <T>(root: string, work: (life: Life) => Promise<T>): Promise<T> => {
  const isNew = !existsSync(join(root, "ledger.sqlite"));
  const db = openSqlite(join(root, "ledger.sqlite"));
  const anchors = openAnchors(root);
  const bare = sqliteLedger(db);
  const warnings: string[] = [];
  const clock = virtualClock(Temporal.Instant.from("2026-09-07T09:00:00Z"));
  const checks = ledgerChecks({
    ...{ ledger: bare, anchors, clock },
    log: (level, message, facts) =>
      void (level === "warn" && warnings.push(`${message} ${JSON.stringify(facts)}`)),
  });
  if (isNew) await takeAll({ ledger: bare, anchors });
  else await takeBegun({ ledger: bare, anchors });
  try {
    return await work({ ledger: anchoredLedger(bare, anchors), bare, anchors, checks, clock, warnings });
  } finally {
    db.close();
    anchors.close();
  }
};
type Life = {
  readonly ledger: ReturnType<typeof sqliteLedger>;
  readonly bare: ReturnType<typeof sqliteLedger>;
  readonly anchors: ReturnType<typeof openAnchors>;
  readonly checks: ReturnType<typeof ledgerChecks>;
  readonly clock: ReturnType<typeof virtualClock>;
  readonly warnings: string[];
};

export const written = async (): Promise<string> => {
  const root = ownFolder();
  await within(root, async ({ ledger }) => {
    for (const of of [stream, other]) {
      let previous = "";
      for (let version = 1; version <= 4; version += 1) {
        const commit = commitOf(of, version, previous);
        await ledger.append(commit);
        previous = commit.hash;
      }
    }
  });
  return root;
};

/** What somebody with a tool for databases does while the host stands still. */
export const edit = (root: string, work: (db: DatabaseSync) => void): void => {
  const db = new DatabaseSync(join(root, "ledger.sqlite"));
  work(db);
  db.close();
};

export const rewrite = (root: string, of: string, version: number, change: (c: Commit) => Commit): void =>
  edit(root, (db) => {
    const row = db.prepare("SELECT body FROM ledger WHERE stream = ? AND version = ?").get(of, version);
    const body = JSON.stringify(change(JSON.parse(String(row?.body))));
    db.prepare("UPDATE ledger SET body = ? WHERE stream = ? AND version = ?").run(body, of, version);
  });

export const found = (root: string, whole = true) =>
  within(root, async ({ checks, warnings }) => {
    const { findings } = whole ? await checks.check("start") : await checks.atStart();
    expect(warnings.length > 0).toBe(findings.length > 0);
    return findings;
  });

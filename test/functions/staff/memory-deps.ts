import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { sqliteAudit } from "#adapters/local/audit.ts";
import { type VirtualClock, virtualClock } from "#adapters/local/clock.ts";
import { sqliteEffects } from "#adapters/local/effects.ts";
import { fileErasures } from "#adapters/local/erasures.ts";
import { folderFiles } from "#adapters/local/files.ts";
import { localIdentity } from "#adapters/local/identity.ts";
import { seededIds } from "#adapters/local/ids.ts";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { sqliteVault } from "#adapters/local/vault.ts";
import { sqliteViews } from "#adapters/local/views.ts";
import type { Deps } from "#ports/host.ts";
import type { RunFacts, Runs } from "#ports/runs.ts";

/** Runs that only stand there: a page starts them, nothing in these tests goes on with them. */
const standingRuns = (): Runs => {
  const started = new Map<string, RunFacts>();
  return {
    async start(machine, name, input) {
      const key = `${machine}/${name}`;
      if (started.has(key)) return "exists";
      const startedAt = "2026-09-14T09:00:00Z";
      started.set(key, { name, machine, status: "RUNNING", startedAt, input: JSON.stringify(input) });
      return "started";
    },
    answer: async () => "gone",
    async stop(machine, name) {
      started.delete(`${machine}/${name}`);
    },
    redrive: async () => "cannot",
    describe: async (machine, name) => started.get(`${machine}/${name}`),
    list: async (machine) => ({ items: [...started.values()].filter((run) => run.machine === machine) }),
    history: async () => ({ items: [] }),
    definition: async () => undefined,
  };
};

/** Real adapters on SQLite in memory, on Monday 14 September 2026 at ten. `problems`: warnings and errors logged. */
export const memoryDeps = (): {
  readonly deps: Deps;
  readonly clock: VirtualClock;
  readonly problems: readonly string[];
  close(): void;
} => {
  const db = openSqlite(":memory:");
  const root = mkdtempSync(path.join(tmpdir(), "waymark-staff-"));
  const clock = virtualClock(Temporal.Instant.from("2026-09-14T09:00:00Z"));
  const ids = seededIds("staff");
  const sealKey = new Uint8Array(32).fill(7);
  const problems: string[] = [];
  const deps: Deps = {
    clock,
    ids,
    ledger: sqliteLedger(db),
    vault: sqliteVault(db),
    effects: sqliteEffects(db),
    views: sqliteViews(db),
    audit: sqliteAudit(db),
    erasures: fileErasures(path.join(root, "erased.jsonl")),
    files: folderFiles({ root, publicPath: "/_files", secret: "s".repeat(32), clock }),
    runs: standingRuns(),
    mailer: { send: async (message) => ({ kind: "sent", messageId: message.outboxId }) },
    identity: localIdentity({ people: async () => [], secret: sealKey, clock, ids }),
    log: (level, message) => {
      if (level !== "info") problems.push(message);
    },
    settings: {
      tenant: "hills",
      publicUrl: "http://127.0.0.1:8080",
      mailFrom: "office@example.org",
      sealKey,
      session: { idleSeconds: 3600, longestSeconds: 36000 },
    },
  };
  return {
    deps,
    clock,
    problems,
    close() {
      db.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
};

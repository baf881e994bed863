import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { sqliteVault } from "#adapters/local/vault.ts";
import { STREAM } from "./school-day.ts";
import { ownFolder } from "./stores.ts";

const SCHOOL = "northside/hill-view";
const ROUNDS = 8;

let own: Awaited<ReturnType<typeof ownFolder>>;
beforeEach(async () => {
  own = await ownFolder();
});
afterEach(() => own.remove());

/** Starts a writer, kills it with SIGKILL when it has acknowledged `enough` appends; all that it had acknowledged. */
async function killedAfter(file: string, enough: number): Promise<readonly number[]> {
  const script = path.join(import.meta.dirname, "killed-writer.ts");
  const writer = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(writer, "exit");
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === enough) writer.kill("SIGKILL");
  }
  const [, signal] = await ended;
  expect(signal).toBe("SIGKILL");
  return acknowledged;
}

describe("a process that is killed while it writes", () => {
  it("given eight kills, every acknowledged append is there, in order, with its words in the vault", async () => {
    const file = path.join(own.folder, "school.db");
    for (let round = 1; round <= ROUNDS; round += 1) {
      const acknowledged = await killedAfter(file, round * 13);
      const db = openSqlite(file);
      const stored = await sqliteLedger(db).read(STREAM);
      expect(stored.length).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? 0);
      const last = stored.length;
      const vault = sqliteVault(db);
      expect(await vault.get(SCHOOL, [`w${last}`])).toHaveLength(1);
      expect(await vault.search(SCHOOL, "pupil", `name${last}`, 1)).toEqual([`w${last}`]);
      db.close();
    }
  });
});

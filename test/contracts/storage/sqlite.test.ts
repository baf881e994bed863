import { copyFile, readFile, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sqliteAudit } from "#adapters/local/audit.ts";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { inTransaction, openSqlite } from "#adapters/local/sqlite.ts";
import { sqliteVault } from "#adapters/local/vault.ts";
import { commitOf, STREAM } from "./school-day.ts";
import { ownFolder } from "./stores.ts";

const SCHOOL = "northside/hill-view";

let own: Awaited<ReturnType<typeof ownFolder>>;
beforeEach(async () => {
  own = await ownFolder();
});
afterEach(() => own.remove());
const at = (name: string) => path.join(own.folder, name);

describe("the SQLite file", () => {
  it("given a database just opened, it keeps a write-ahead log and syncs it in full", () => {
    const db = openSqlite(at("school.db"));
    expect(db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(db.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
    expect(db.prepare("PRAGMA busy_timeout").get()).toEqual({ timeout: 5000 });
    db.close();
  });

  it("given two connections, each sees the other's commits and only one wins a version", async () => {
    const [one, two] = [openSqlite(at("school.db")), openSqlite(at("school.db"))];
    const [first, second] = [sqliteLedger(one), sqliteLedger(two)];
    expect(await first.append(commitOf({ version: 1, by: "staff-1" }))).toEqual({ kind: "appended" });
    expect(await second.append(commitOf({ version: 1, by: "staff-2" }))).toEqual({ kind: "conflict" });
    expect((await second.read(STREAM))[0]?.by).toBe("staff-1");
    one.close();
    two.close();
  });

  it("given a log cut at any byte of its last 4 KiB, it opens at the last whole commit", async () => {
    const db = openSqlite(at("school.db"));
    const ledger = sqliteLedger(db);
    for (let version = 1; version <= 3; version += 1) await ledger.append(commitOf({ version }));
    const log = await readFile(at("school.db-wal"));
    for (let cut = 1; cut <= 4096; cut += 1) {
      await copyFile(at("school.db"), at("torn.db"));
      await writeFile(at("torn.db-wal"), log.subarray(0, log.length - cut));
      const torn = openSqlite(at("torn.db"));
      const versions = (await sqliteLedger(torn).read(STREAM)).map(({ version }) => version);
      torn.close();
      if (String(versions) !== "1,2") throw new Error(`cut by ${cut} bytes it holds ${versions}`);
    }
    db.close();
  });

  it("given a database file that lost its end, opening it refuses loudly", async () => {
    const db = openSqlite(at("school.db"));
    const ledger = sqliteLedger(db);
    for (let version = 1; version <= 100; version += 1) await ledger.append(commitOf({ version }));
    db.close();
    await truncate(at("school.db"), 4096 * 3);
    expect(() => openSqlite(at("school.db"))).toThrow();
  });

  it("given a full disk, an append is a fault, what was acknowledged stays, and room heals it", async () => {
    const db = openSqlite(at("school.db"));
    const ledger = sqliteLedger(db);
    const pages = Number(db.prepare("PRAGMA page_count").get()?.page_count);
    db.exec(`PRAGMA max_page_count = ${pages + 5}`);
    let acknowledged = 0;
    const fill = async () => {
      for (;;) {
        await ledger.append(commitOf({ version: acknowledged + 1, events: [{ type: "x".repeat(900) }] }));
        acknowledged += 1;
      }
    };
    await expect(fill()).rejects.toThrow("full");
    expect(acknowledged).toBeGreaterThan(0);
    expect(await ledger.read(STREAM)).toHaveLength(acknowledged);
    db.exec("PRAGMA max_page_count = 1000000");
    expect(await ledger.append(commitOf({ version: acknowledged + 1 }))).toEqual({ kind: "appended" });
    db.close();
  });

  it("given work that fails half way, a transaction leaves nothing of it and can be begun again", () => {
    const db = openSqlite(at("school.db"));
    db.exec("CREATE TABLE t (n INTEGER)");
    const half = () =>
      inTransaction(db, () => {
        db.exec("INSERT INTO t VALUES (1)");
        throw new Error("half way");
      });
    expect(half).toThrow("half way");
    expect(inTransaction(db, () => db.prepare("SELECT count(*) AS n FROM t").get())).toEqual({ n: 0 });
    db.close();
  });

  it("given an audit row, no statement changes or deletes it", async () => {
    const db = openSqlite(at("school.db"));
    const audit = sqliteAudit(db);
    const read = { scope: SCHOOL, id: "r1", at: "2026-09-01T08:00:00Z", by: "s1", path: "/", subject: "p1" };
    await audit.append(read);
    expect(() => db.exec("UPDATE audit SET body = '{}'")).toThrow("append-only");
    expect(() => db.exec("DELETE FROM audit")).toThrow("append-only");
    expect(await audit.list(SCHOOL, "p1")).toEqual([read]);
    db.close();
  });

  it("given an erased record, its words are in no file any more", async () => {
    const db = openSqlite(at("school.db"));
    const vault = sqliteVault(db);
    const record = { scope: SCHOOL, id: "p1", kind: "pupil" as const, index: ["quillfeather"] };
    await vault.put({ ...record, body: { name: "Ann Quillfeather" } });
    await vault.erase(SCHOOL, "p1");
    for (const name of ["school.db", "school.db-wal"]) {
      expect((await readFile(at(name))).toString("latin1").toLowerCase()).not.toContain("quillfeather");
    }
    db.close();
  });
});

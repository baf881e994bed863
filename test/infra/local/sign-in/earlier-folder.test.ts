import { scryptSync } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { virtualClock } from "#adapters/local/clock.ts";
import { seededIds } from "#adapters/local/ids.ts";
import { sqliteAccounts } from "#adapters/local/sign-in/accounts.ts";
import { digitsAt, newAppSecret } from "#adapters/local/sign-in/apps.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";

const head = { tenant: "larch", school: "larch-lane", staff: "s1" };
const office = { ...head, staff: "s2" };
const from = { lane: "", place: "somewhere" };

/** What a folder of an earlier version holds: one password, and one set-up code that nobody has used. */
const earlier = () => {
  const db = openSqlite(":memory:");
  db.exec(`CREATE TABLE secrets (
    person TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, salt TEXT NOT NULL, hash TEXT NOT NULL,
    wrong INTEGER NOT NULL, locked TEXT NOT NULL) WITHOUT ROWID, STRICT`);
  const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
  const keep = (person: string, kind: string, secret: string) => {
    const salt = Buffer.alloc(16, 3);
    const hash = scryptSync(secret, salt, 32, cost).toString("hex");
    db.prepare("INSERT INTO secrets VALUES (?, ?, ?, ?, 0, '')").run(
      person,
      kind,
      salt.toString("hex"),
      hash,
    );
  };
  keep("larch/larch-lane/s1", "password", "slate willow harbour");
  keep("larch/larch-lane/s2", "code", "K7QD-22MN-XXPL-9ABC");
  const clock = virtualClock(Temporal.Instant.from("2026-09-07T08:00:00Z"));
  return { accounts: sqliteAccounts(db, clock, seededIds("earlier"), new Uint8Array(32).fill(5)), clock };
};

describe("A data folder of an earlier version, which asked for no app (issue 14.6)", () => {
  it("keeps its passwords; the app is set up at the next sign-in, and by no mailed code", async () => {
    const { accounts, clock } = earlier();
    expect(accounts.of(head).state).toBe("old");
    expect(accounts.newCode(head, "first")).toBeUndefined();
    expect(accounts.newCode(head, "password")).toBeUndefined();
    const typed = { password: "slate willow harbour", second: "" };
    expect(await accounts.prove(head, { ...typed, password: "not this one" }, from)).toEqual({
      kind: "wrong",
    });
    expect(await accounts.prove(head, typed, from)).toEqual({ kind: "no-app" });

    const secret = newAppSecret(seededIds("an app"));
    expect(accounts.setUpApp(head, secret, digitsAt(secret, clock.now().epochMilliseconds))).toHaveLength(10);
    expect(accounts.of(head).state).toBe("whole");
    expect(await accounts.prove(head, typed, from)).toEqual({ kind: "wrong" });
  });

  it("lets its unused codes end, so that new ones are made that run out", () => {
    const { accounts } = earlier();
    expect(accounts.of(office)).toMatchObject({ state: "none", codeUntil: undefined });
    expect(accounts.newCode(office, "first")?.code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
  });
});

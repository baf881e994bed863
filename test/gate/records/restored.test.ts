import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { read, records } from "#casework/commit/streams.ts";
import { pupilOf } from "#casework/people/people.ts";
import { askPurgeFrom, decidePurgeFrom, letConcernGoFrom } from "#casework/records/acts.ts";
import { eraseAgain } from "#casework/records/erase-again.ts";
import { recordsStream } from "#domain/streams.ts";
import { keepErased } from "#infra/local/data/keep-erased.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { VaultRecord } from "#ports/vault.ts";
import { type House, openHouse } from "../house.ts";
import { head, lead, pupil } from "../referred.ts";
import { canaries } from "./canaries.ts";
import { canaryYear, later } from "./canary-year.ts";

let house: House;
afterEach(() => house.close());

const sender = (by: string) => ({ at: house.at, by, command: house.deps.ids.id() });
const state = async () => (await read(house.deps, records, recordsStream(house.at))).state;

const vaultNow = async (): Promise<readonly VaultRecord[]> => {
  const all: VaultRecord[] = [];
  for await (const record of house.deps.vault.all(house.scope)) all.push(record);
  return all;
};

/** Every table as the backup has it. */
const putBack = (db: DatabaseSync, file: string): void => {
  db.exec(`ATTACH '${file}' AS backup`);
  const tables = db.prepare("SELECT name FROM backup.sqlite_master WHERE type = 'table'").all();
  for (const trigger of db.prepare("SELECT name FROM main.sqlite_master WHERE type = 'trigger'").all())
    db.exec(`DROP TRIGGER "${String(trigger.name)}"`);
  for (const { name } of tables)
    db.exec(
      `DELETE FROM main."${String(name)}"; INSERT INTO main."${String(name)}" SELECT * FROM backup."${String(name)}"`,
    );
  db.exec("DETACH backup");
};

describe("A backup of before a purge that is restored", () => {
  it("does not bring back what was purged: the list beside it is gone through again", async () => {
    house = await openHouse({ sweeps: false });
    await canaryYear(house);
    later(house);
    await letConcernGoFrom(house.deps, sender(sampleId("staff", "p-lund")), pupil, "yes", { why: "Canary" });
    const backup = await vaultNow();
    await askPurgeFrom(house.deps, sender(lead), { what: "pupil", id: pupil }, "period-over", {});
    await decidePurgeFrom(house.deps, sender(head), (await state()).purges[0]?.id ?? "", "agree", {});
    await house.sweep();
    expect(await canaries(house)).toEqual([]);

    for (const record of backup) await house.deps.vault.put(record);
    expect(await pupilOf(house.deps, house.scope, pupil)).toBeDefined();
    await eraseAgain(house.deps, house.at);

    expect(await canaries(house)).toEqual([]);
    expect((await state()).purges[0]?.again).toHaveLength(1);
    await eraseAgain(house.deps, house.at);
    expect((await state()).purges[0]?.again).toHaveLength(1);
  }, 300_000);

  it("also where its ledger knows nothing of the purge: its record is made anew from the list", async () => {
    house = await openHouse({ sweeps: false });
    await canaryYear(house);
    later(house);
    await house.deps.erasures.note({
      ...{ scope: house.scope, purge: "purgeof2046", part: 0, at: "2046-03-05T08:00:00Z" },
      ...{ subject: `pupil/${pupil}`, reason: "period-over", askedBy: lead, approvedBy: head },
      ...{ found: { vault: 3 }, vault: [{ scope: house.scope, id: pupil }], files: [], mails: [] },
    });
    await eraseAgain(house.deps, house.at);
    expect(await canaries(house)).toEqual([]);
    expect((await state()).purges).toMatchObject([
      { id: "purgeof2046", state: "done", askedBy: lead, decidedBy: head },
    ]);
  }, 300_000);

  it("whole, tables and files, of before anybody had asked: at the next start nothing of it is left (issue 12, build 2)", async () => {
    house = await openHouse({ sweeps: false });
    await canaryYear(house);
    later(house);
    await letConcernGoFrom(house.deps, sender(sampleId("staff", "p-lund")), pupil, "yes", { why: "Canary" });
    const backup = await mkdtemp(join(tmpdir(), "waymark-backup-"));
    house.databases.forEach((db, i) => void db.exec(`VACUUM INTO '${join(backup, `${i}.sqlite`)}'`));
    await cp(house.files.root, join(backup, "files"), { recursive: true });
    await askPurgeFrom(house.deps, sender(lead), { what: "pupil", id: pupil }, "period-over", {});
    await decidePurgeFrom(house.deps, sender(head), (await state()).purges[0]?.id ?? "", "agree", {});
    await house.sweep();
    expect(await canaries(house)).toEqual([]);

    house.databases.forEach((db, i) => {
      putBack(db, join(backup, `${i}.sqlite`));
    });
    await cp(join(backup, "files"), house.files.root, { recursive: true });
    await rm(backup, { recursive: true });
    expect((await canaries(house)).length).toBeGreaterThan(100);
    expect((await state()).purges).toEqual([]);

    await keepErased(house.deps);
    expect(await canaries(house)).toEqual([]);
    expect((await state()).purges).toMatchObject([{ state: "done", askedBy: lead, decidedBy: head }]);
  }, 300_000);
});

import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it } from "vitest";
import { setPeriodFrom } from "#casework/records/acts.ts";
import { dropOverdue } from "#casework/records/end-by-itself.ts";
import { keptHere } from "#infra/local/data/kept-here.ts";
import type { Deps } from "#ports/host.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { head } from "#test/gate/referred.ts";
import { ownFolder } from "../folders.ts";

let house: House;
afterEach(() => house.close());

const day = 24 * 60 * 60 * 1000;

/** A copy of the data folder, as old as so many days. */
const backup = (root: string, name: string, days: number): string => {
  const folder = join(root, "backups", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "vault.sqlite"), "Canary in a backup");
  const then = new Date(house.clock.now().epochMilliseconds - days * day);
  utimesSync(folder, then, then);
  return folder;
};

const here = (root: string): Deps => ({
  ...house.deps,
  keptHere: keptHere(house.mailbox, () => house.engine, house.clock, root),
});

describe("Backups that this machine made of its data (issue 12, build 2)", () => {
  it("are removed with all that is in them once they are older than the school keeps backups, and not before", async () => {
    house = await openHouse({ sweeps: false });
    const root = ownFolder();
    const [old, young] = [backup(root, "before-version-1", 36), backup(root, "before-version-2", 34)];
    await dropOverdue(here(root), house.at);
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);

    house.clock.set(house.clock.now().add({ hours: 2 * 24 }));
    await dropOverdue(here(root), house.at);
    expect(existsSync(young)).toBe(false);
  });

  it("are kept for as long as the school has said", async () => {
    house = await openHouse({ sweeps: false });
    const root = ownFolder();
    const longer = { kind: "backups", period: 60, alone: "no" } as const;
    const sender = { at: house.at, by: head, command: "keeps-backups-longer" };
    expect(await setPeriodFrom(house.deps, sender, longer, { why: "Our copies" })).toBeUndefined();
    const kept = backup(root, "before-version-1", 59);
    await dropOverdue(here(root), house.at);
    expect(existsSync(kept)).toBe(true);
    house.clock.set(Temporal.Instant.from(house.clock.now().add({ hours: 2 * 24 })));
    await dropOverdue(here(root), house.at);
    expect(existsSync(kept)).toBe(false);
  });
});

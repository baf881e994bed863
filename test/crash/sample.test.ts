import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chanceOf } from "#infra/simulate/chance.ts";
import { type Folders, openFolders } from "./disk.ts";
import { emptyTally, playYear, someMoments } from "./playing.ts";
import { tornJournal } from "./torn-journal.ts";
import { type Year, yearOf } from "./year.ts";

let folders: Folders;
beforeEach(() => {
  folders = openFolders();
});
afterEach(() => folders.remove());

/** The beginning of a year: up to the second week at the provider. */
const beginningOf = (year: Year): Year => ({
  ...year,
  happenings: year.happenings.filter(({ at }) => at < "2026-10-16"),
  over: "2026-10-16",
});

const seed = 10;
/** Milliseconds: a machine that does much else at the same time needs many times as long as one that does not. */
const patience = 300_000;

describe("a host that is killed before or after a commit, with the commit torn, or has no room on its disk", () => {
  it(
    "loses nothing that was confirmed, does nothing twice, leaves nothing stuck: sixty moments of a placement",
    async () => {
      const tally = emptyTally();
      await playYear(beginningOf(yearOf(seed)), someMoments(chanceOf(seed), 60), folders, tally);

      expect(tally.findings).toEqual([]);
      expect(tally.points + tally.full).toBeGreaterThan(40);
    },
    patience,
  );
});

describe("a ledger whose journal is torn", () => {
  it("opens at the last commit that is whole, and goes on from there, whatever was torn off", async () => {
    const journal = await tornJournal(20, folders);
    const chance = chanceOf(seed);
    for (let count = 0; count < 40; count += 1)
      expect(await journal.tornBy(chance.below(journal.length - 40_000))).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { rememberingLedger } from "#adapters/remembering-ledger.ts";
import type { Commit } from "#domain/commit.ts";
import type { Ledger } from "#ports/ledger.ts";

const commitOf = (stream: string, version: number): Commit => ({
  ...{
    stream,
    version,
    command: `c${version}`,
    at: "2026-10-06T08:00:00.000Z",
    by: "t",
    events: [],
    owes: [],
  },
  ...{ previous: "", hash: `h${version}` },
});

const stored = async (versions: number, most?: number) => {
  const inner = sqliteLedger(openSqlite(":memory:"));
  const asked: (readonly [string, number])[] = [];
  const counting: Ledger = {
    ...inner,
    read: (stream, after = 0) => {
      asked.push([stream, after]);
      return inner.read(stream, after);
    },
  };
  for (let version = 1; version <= versions; version += 1)
    await inner.append(commitOf("t/s/pupil/a", version));
  return { inner, asked, ledger: rememberingLedger(counting, most) };
};

describe("a ledger that remembers", () => {
  it("reads only what is new, and sees at once what another has appended", async () => {
    const { inner, asked, ledger } = await stored(2);
    const first = await ledger.read("t/s/pupil/a");
    await inner.append(commitOf("t/s/pupil/a", 3));
    const second = await ledger.read("t/s/pupil/a");

    expect(second.map((c) => c.version)).toEqual([1, 2, 3]);
    expect(second[0]).toBe(first[0]);
    expect(asked).toEqual([
      ["t/s/pupil/a", 0],
      ["t/s/pupil/a", 2],
    ]);
    expect((await ledger.read("t/s/pupil/a", 2)).map((c) => c.version)).toEqual([3]);
  });

  it("keeps the same commits as the same things when two read at once", async () => {
    const { ledger } = await stored(3);
    const [a, b] = await Promise.all([ledger.read("t/s/pupil/a"), ledger.read("t/s/pupil/a")]);
    expect(a[2]).toBe((await ledger.read("t/s/pupil/a"))[2]);
    expect(a).toEqual(b);
  });

  it("does not read a whole stream for what is after a version, and forgets what was read longest ago", async () => {
    const { asked, ledger, inner } = await stored(2, 1);
    expect((await ledger.read("t/s/pupil/a", 1)).map((c) => c.version)).toEqual([2]);
    await ledger.read("t/s/pupil/a");
    await inner.append(commitOf("t/s/pupil/b", 1));
    await ledger.read("t/s/pupil/b");
    await ledger.read("t/s/pupil/a");
    expect(asked.map(([, after]) => after)).toEqual([1, 0, 0, 0]);
  });
});

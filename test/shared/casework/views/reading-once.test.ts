import { describe, expect, it } from "vitest";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { sqliteViews } from "#adapters/local/views.ts";
import { readingOnce } from "#casework/views/reading-once.ts";
import type { Commit } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";
import type { Listing } from "#ports/views.ts";

const stream = "t/s/pupil/a";
const scope = "t/s";

const commitOf = (version: number): Commit => ({
  stream,
  version,
  command: `c${version}`,
  at: "2026-10-06T08:00:00.000Z",
  by: "t",
  events: [],
  owes: [],
  previous: "",
  hash: `h${version}`,
});

const row = (version: number) => ({ view: "placements", scope, key: "p", version, body: { version } });

/** The stores of one file, and what was asked of them. */
const counted = () => {
  const database = openSqlite(":memory:");
  const [ledger, views] = [sqliteLedger(database), sqliteViews(database)];
  const asked: string[] = [];
  const how = (only: Pick<Listing, "eventual"> = {}) => (only.eventual ? " eventual" : "");
  const deps = {
    effects: {},
    ledger: {
      ...ledger,
      read: (name: string, after?: number) => {
        asked.push(`read ${after ?? 0}`);
        return ledger.read(name, after);
      },
    },
    views: {
      ...views,
      get: (view: string, of: string, key: string, only?: Pick<Listing, "eventual">) => {
        asked.push(`get${how(only)}`);
        return views.get(view, of, key);
      },
      list: (view: string, of: string, only?: Listing) => {
        asked.push(`list${how(only)}`);
        return views.list(view, of, only);
      },
    },
  } as unknown as Deps;
  return { deps, ledger, views, asked };
};

describe("a look that reads once", () => {
  it("reads a stream, a list and a row of it once, however many parts ask", async () => {
    const { deps, asked } = counted();
    const look = readingOnce(deps);
    for (let part = 0; part < 3; part += 1) {
      await look.ledger.read(stream);
      await look.views.get("placements", scope, "p");
      await look.views.list("placements", scope);
    }
    expect(asked).toEqual(["read 0", "get", "list"]);
  });

  it("reads anew what it has written itself", async () => {
    const { deps } = counted();
    const look = readingOnce(deps);
    expect(await look.ledger.read(stream)).toEqual([]);
    expect(await look.views.get("placements", scope, "p")).toBeUndefined();
    await look.ledger.append(commitOf(1));
    await look.views.put(row(1));

    expect(await look.ledger.read(stream)).toEqual([commitOf(1)]);
    expect(await look.views.get("placements", scope, "p")).toEqual(row(1));
    expect(await look.views.list("placements", scope)).toEqual([row(1)]);
  });

  it("reads a stream anew after an append that somebody else was before, and one of which no answer came", async () => {
    const { deps, ledger } = counted();
    const look = readingOnce({
      ...deps,
      ledger: {
        ...deps.ledger,
        append: async (commit) => {
          const appended = await ledger.append(commit);
          if (commit.version === 2) throw new Error("the answer was lost");
          return appended;
        },
      },
    });
    expect(await look.ledger.read(stream)).toEqual([]);
    await ledger.append(commitOf(1));
    expect(await look.ledger.append(commitOf(1))).toEqual({ kind: "conflict" });
    expect(await look.ledger.read(stream)).toHaveLength(1);
    await expect(look.ledger.append(commitOf(2))).rejects.toThrow("lost");
    expect(await look.ledger.read(stream)).toHaveLength(2);
  });

  it("asks again for what could not be read", async () => {
    const { deps } = counted();
    let broken = true;
    const fragile: Deps["views"] = {
      ...deps.views,
      list: (view, of, only) =>
        broken ? Promise.reject(new Error("throttled")) : deps.views.list(view, of, only),
    };
    const look = readingOnce({ ...deps, views: fragile });
    await expect(look.views.list("placements", scope)).rejects.toThrow("throttled");
    broken = false;
    expect(await look.views.list("placements", scope)).toEqual([]);
  });

  it("reads lists at half the price where it comes again, and streams never", async () => {
    const { deps, asked } = counted();
    const look = readingOnce(deps, { eventual: true });
    await look.views.get("placements", scope, "p");
    await look.views.list("placements", scope);
    await look.ledger.read(stream);
    expect(asked).toEqual(["get eventual", "list eventual", "read 0"]);
  });
});

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ViewRow } from "#ports/views.ts";
import { yielding } from "./faults.ts";
import { commitOf, decide } from "./school-day.ts";
import { type Store, stores } from "./stores.ts";

const SCHOOL = "northside/hill-view";
const plain = stores.filter(({ name }) => ["SQLite", "DynamoDB"].includes(name));

describe.each(plain)("any interleaving on $name", ({ name, open }) => {
  // Each run has a stream and a row of its own on one store: 1,000 interleavings on SQLite, 60 over HTTP.
  const runs = { numRuns: name === "SQLite" ? 1000 : 60 };
  let store: Store;
  let run = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it("given projections in any order and number, the highest version is seen, closed or not", async () => {
    const puts = fc.array(fc.record({ version: fc.integer({ min: 1, max: 8 }), together: fc.boolean() }), {
      minLength: 1,
      maxLength: 16,
    });
    const closed = fc.uniqueArray(fc.integer({ min: 1, max: 8 }));
    await fc.assert(
      fc.asyncProperty(puts, closed, async (projections, tombstones) => {
        run += 1;
        const place = { view: "tasks", scope: SCHOOL, key: `k${run}` };
        const rowOf = (version: number): ViewRow => ({
          ...place,
          version,
          body: tombstones.includes(version) ? null : { version },
        });
        let waiting: Promise<boolean>[] = [];
        for (const { version, together } of projections) {
          waiting.push(store.views.put(rowOf(version)));
          if (together) continue;
          await Promise.all(waiting);
          waiting = [];
        }
        await Promise.all(waiting);
        const highest = rowOf(Math.max(...projections.map(({ version }) => version)));
        const seen = await store.views.get("tasks", SCHOOL, place.key);
        expect(seen).toEqual(highest.body ? highest : undefined);
      }),
      runs,
    );
  });

  it("given appends of any versions in any order, each version keeps its first commit", async () => {
    const versions = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(versions, async (wanted) => {
        run += 1;
        const stream = `${SCHOOL}/placement/p${run}`;
        const head = Math.max(...wanted);
        const inOrder = [...wanted, ...Array.from({ length: head }, (_, n) => n + 1)];
        const won = new Map<number, string>();
        for (const [place, version] of inOrder.entries()) {
          const command = `c${place}`;
          const { kind } = await store.ledger.append(commitOf({ stream, version, command }));
          expect(kind).toBe(won.has(version) ? "conflict" : "appended");
          if (kind === "appended") won.set(version, command);
        }
        const stored = await store.ledger.read(stream);
        expect(stored.map(({ version, command }) => [version, command])).toEqual(
          [...won].sort(([a], [b]) => a - b),
        );
        expect(await store.ledger.head(stream)).toBe(head);
      }),
      runs,
    );
  });

  it("given rivals who read and append in any interleaving, every decision is stored once, no gaps", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 5 }), async (scheduler, rivals) => {
        run += 1;
        const stream = `${SCHOOL}/placement/r${run}`;
        const ledger = yielding({
          ...store.ledger,
          read: scheduler.scheduleFunction(store.ledger.read),
          append: scheduler.scheduleFunction(store.ledger.append),
        });
        const commands = Array.from({ length: rivals }, (_, n) => `c${n}`);
        const deciding = Promise.all(commands.map((command) => decide(ledger, stream, command)));
        const versions = await scheduler.waitFor(deciding);
        expect([...versions].sort()).toEqual(commands.map((_, n) => n + 1));
        const stored = await store.ledger.read(stream);
        expect(stored.map(({ command }) => command).sort()).toEqual(commands);
      }),
      { numRuns: runs.numRuns / 4 },
    );
  });
});

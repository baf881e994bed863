import { afterEach, describe, expect, it } from "vitest";
import { pupilsOf } from "#casework/people/people.ts";
import { fullName } from "#contracts/people.ts";
import { workRecord } from "#functions/stream/work/work-record.ts";
import type { Deps } from "#ports/host.ts";
import { type House, openHouse } from "../house.ts";
import { stored } from "../upload.ts";
import { importOfSheet, manager, seenAt, takesIn } from "./importing.ts";
import { csvOf, madeChildren } from "./made-sheet.ts";

let house: House;
afterEach(() => house.close());

const namesNow = async () => {
  const ids = (await house.deps.views.list("pupils", house.scope)).map((r) => r.key);
  return [...(await pupilsOf(house.deps, house.scope, ids)).values()].map(fullName).sort();
};

describe("A school of 2,000 (issue 14, item 3)", () => {
  it("is taken in part by part, with its progress in sight, and compared again without a difference", async () => {
    house = await openHouse();
    const lead = await manager(house);
    const words = csvOf(madeChildren(2_000, 7));
    const page = await importOfSheet(house, lead, words);
    expect((await seenAt(lead, page)).found).toMatchObject({ lines: 2_000, fresh: 2_000, errors: 0 });
    const seen: string[] = [];
    await lead.postJson(`${page}/decide`, { fresh: "yes" });
    // While it goes on, the page answers and says how far it is.
    for (let i = 0; i < 400 && (await seenAt(lead, page)).state === "taking"; i += 1) {
      seen.push(JSON.stringify((await lead.sees(page)).progress));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await house.settle();
    expect((await seenAt(lead, page)).taken).toMatchObject({ fresh: 2_000, contacts: 4_000, refused: 0 });
    expect(new Set(seen).size).toBeGreaterThan(3);
    const again = await seenAt(lead, await importOfSheet(house, lead, words));
    expect(again.found).toMatchObject({ same: 2_000, differences: 0, questions: 0 });
  }, 180_000);
});

/** Deps of which the vault fails every so many puts, like a service that is throttled now and then. */
const failing =
  (every: number, until: { times: number }) =>
  (deps: Deps): Deps => {
    let count = 0;
    return {
      ...deps,
      vault: {
        ...deps.vault,
        put: async (record) => {
          count += 1;
          if (record.kind === "contact" && count % every === 0 && until.times > 0) {
            until.times -= 1;
            throw Object.assign(new Error("throttled"), { name: "Throttled" });
          }
          return deps.vault.put(record);
        },
      },
    };
  };

describe("An import that is interrupted", () => {
  it("goes on where it stopped with the next look, and takes nobody in twice", async () => {
    const until = { times: 3 };
    house = await openHouse({ everywhere: failing(40, until) });
    const lead = await manager(house);
    const before = (await namesNow()).length;
    const page = await importOfSheet(house, lead, csvOf(madeChildren(120)));
    await lead.postJson(`${page}/decide`, { fresh: "yes" });
    await house.settle();
    for (let i = 0; i < 4 && (await seenAt(lead, page)).state === "taking"; i += 1) {
      await house.to(house.deps.clock.now().add({ minutes: 10 }).toString());
      await house.sweep();
    }
    expect(until.times).toBe(0);
    expect((await seenAt(lead, page)).state).toBe("done");
    const names = await namesNow();
    expect(names.length).toBe(before + 120);
    expect(new Set(names).size).toBe(names.length);
  }, 60_000);

  it("is given up after five tries, is somebody's task, and its sheet is erased after a week", async () => {
    const until = { times: 0 };
    house = await openHouse({ everywhere: failing(1, until) });
    until.times = 1_000;
    const lead = await manager(house);
    const page = await importOfSheet(house, lead, csvOf(madeChildren(3)));
    await lead.postJson(`${page}/decide`, { fresh: "yes" });
    await house.settle();
    for (let i = 0; i < 6; i += 1) {
      await house.to(house.deps.clock.now().add({ minutes: 10 }).toString());
      await house.sweep();
    }
    expect((await seenAt(lead, page)).state).toBe("failed");
    expect(JSON.stringify(await lead.sees("/today"))).toContain("An import could not be done to its end");
    await house.to("2026-09-16T09:00:00Z");
    await house.sweep();
    expect(await stored(house)).toEqual([]);
  }, 60_000);

  it("is done by the function of the table's stream as by the lane, and a row told twice is done once", async () => {
    house = await openHouse();
    const lead = await manager(house);
    const page = await importOfSheet(house, lead, csvOf(madeChildren(5)));
    const key = `${page.split("/").at(-1)}-take-000000`;
    const { taken } = await takesIn(house, lead, page, { fresh: "yes" });
    await workRecord(
      {
        eventName: "INSERT",
        dynamodb: {
          SequenceNumber: "1",
          Keys: { pk: { S: `${house.scope}/#job` }, sk: { S: key } },
          NewImage: { scope: { S: house.scope } },
        },
      } as never,
      house.deps,
    );
    expect((await seenAt(lead, page)).taken).toEqual(taken);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failures, read } from "#casework/commit/streams.ts";
import { failuresStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type House, openHouse } from "../house.ts";
import { underWay } from "../under-way.ts";
import { watched } from "../watched.ts";

let house: House;
let down = false;

const failing = (deps: Deps): Deps =>
  watched(deps, async (port, method) => {
    if (down && port === "ledger" && method === "read") throw new Error("injected");
  });

beforeEach(async () => {
  down = false;
  house = await openHouse({ forTasks: failing });
  await underWay(house, {});
});
afterEach(() => house.close());

const open = async () =>
  Object.values((await read(house.deps, failures, failuresStream(house.at))).state.open).filter(
    (f) => f.kind === "day-run-died",
  );

const alerts = () => house.mails().filter((m) => m.id.startsWith("day-run-died-"));

const every = async (from: number, to: number): Promise<void> => {
  for (let minute = from; minute <= to; minute += 5)
    await house.to(
      `2026-10-06T${String(6 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00Z`,
    );
};

describe("a school day whose run dies", () => {
  it("is one task while it lasts, mailed once, and is over when a new run has taken hold (K1.1)", async () => {
    await house.to("2026-10-06T05:55:00Z");
    down = true;
    await every(0, 100);
    expect(await open()).toHaveLength(1);
    expect((await open())[0]?.refs.length).toBeGreaterThan(1);
    const mailed = alerts().length;
    expect(mailed).toBeGreaterThan(0);

    down = false;
    await every(105, 150);
    expect(await open()).toEqual([]);
    expect(alerts()).toHaveLength(mailed);
    expect(house.mails().some((m) => m.subject.startsWith("Who is with you today?"))).toBe(true);
  });
});

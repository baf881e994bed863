import type { Context } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler as handOver } from "#functions/tasks/hand-over/handler.ts";
import { handler as parkGate } from "#functions/tasks/park-gate/handler.ts";
import { handler as tendGate } from "#functions/tasks/tend-gate/handler.ts";
import { bothAgree } from "#test/gate/answers.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, placementNow } from "#test/gate/referred.ts";
import { killedAfterAppend, watched } from "#test/gate/watched.ts";

let house: House;
let broken = false;
beforeEach(async () => {
  broken = false;
  const fail = async (): Promise<void> => {
    if (broken) throw new RangeError("Finley Marlow is not in this table");
  };
  house = await openHouse({ forTasks: (deps) => watched(deps, fail) });
});
afterEach(() => house.close());

const context = {} as Context;

const gateOf = (placement: string) => ({
  ...house.at,
  placement,
  epoch: 1,
  phase: "consent",
  cycle: 1,
  rollAt: "2027-07-04T08:00:00.000Z",
});

describe("what the machines call", () => {
  it("tends a gate, and finds nothing to do the second time", async () => {
    const placement = await atConsent(house);
    const { version } = await placementNow(house, placement);
    const waits = { outcome: "wait", seen: version, due: "2026-09-09T07:30:00.000Z" };

    expect(await tendGate(gateOf(placement), context)).toEqual(waits);
    expect(await tendGate(gateOf(placement), context)).toEqual(waits);
    expect((await placementNow(house, placement)).version).toBe(version);
  });

  it("sends a gate of a phase that is over to where the placement is", async () => {
    const placement = await atConsent(house);
    expect(await tendGate({ ...gateOf(placement), phase: "referral" }, context)).toEqual({
      outcome: "go",
      phase: "consent",
      cycle: 1,
    });
  });

  it("parks a gate, unless the ledger has moved on meanwhile and that asks something of it", async () => {
    const placement = await atConsent(house);
    const { version } = await placementNow(house, placement);
    const parked = { gate: gateOf(placement), token: "t", due: "2026-09-09T07:30:00.000Z", run: "r" };

    expect(await parkGate({ ...parked, seen: version }, context)).toBe("parked");
    // That a mail has gone out is nothing to tend.
    expect(await parkGate({ ...parked, seen: version - 1 }, context)).toBe("parked");

    await bothAgree(house, placement, () => killedAfterAppend(house.deps));
    expect(await parkGate({ ...parked, seen: version }, context)).toBe("woken");
  });

  it("hands over once, and says plainly when that was done before", async () => {
    const placement = await atConsent(house);
    const from = { ...house.at, placement, epoch: 1 };

    expect(await handOver(from, context)).toEqual({ epoch: 2 });
    expect(await handOver(from, context)).toEqual({ epoch: 2 });
    expect(await handOver({ ...from, epoch: 7 }, context)).toMatchObject({ kind: "refused" });
  });

  it("takes no input but its own, and repeats none of it", async () => {
    const placement = await atConsent(house);
    const gate = gateOf(placement);
    const inputs = [undefined, {}, { ...gate, phase: "Finley Marlow" }, { ...gate, epoch: 0 }];
    for (const input of inputs)
      await expect(tendGate(input, context)).rejects.toMatchObject({
        name: "ZodError",
        message: "tend-gate-failed",
      });
  });

  it("keeps a fault's name, and its words out of runs and logs", async () => {
    const placement = await atConsent(house);
    broken = true;
    const thrown = await tendGate(gateOf(placement), context).catch((fault: Error) => fault);

    expect(thrown).toMatchObject({ name: "RangeError", message: "tend-gate-failed" });
    const { stack = "", ...rest } = thrown as Error;
    expect([stack, JSON.stringify(rest), JSON.stringify(house.log)].join()).not.toContain("Finley");
    expect(house.log.at(-1)).toMatchObject({ facts: { job: "tend-gate", fault: "RangeError" } });
  });
});

import type { Context } from "aws-lambda";
import { afterEach, describe, expect, it } from "vitest";
import { handler as tick } from "#functions/schedules/tick/handler.ts";
import type { Deps } from "#ports/host.ts";
import { bothAgree, expectGoneOn } from "#test/gate/answers.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent } from "#test/gate/referred.ts";
import { killedAfterAppend } from "#test/gate/watched.ts";

let house: House;
afterEach(() => house.close());

const scheduled = { any: "thing" };
const context = {} as Context;

describe("the five-minute tick", () => {
  it("finds nothing to do where nothing is stuck", async () => {
    house = await openHouse();
    await atConsent(house);

    expect(await tick(scheduled, context)).toEqual({
      schools: 1,
      failed: 0,
      sent: 0,
      stuck: 0,
      resumed: 0,
      followed: 0,
      oldest: 0,
    });
  });

  it("makes good what a writer that died has left undone", async () => {
    house = await openHouse({ sweeps: false });
    const placement = await atConsent(house);
    await bothAgree(house, placement, () => killedAfterAppend(house.deps));

    expect(await tick(scheduled, context)).toMatchObject({ schools: 1, failed: 0, followed: 2 });
    await house.settle();
    await expectGoneOn(house, placement);
  });

  it("looks through everything in the first tick of an hour, and at waiting mails in each", async () => {
    house = await openHouse({ sweeps: false, at: "2026-09-07T08:06:00Z" });
    const placement = await atConsent(house);
    await bothAgree(house, placement, () => killedAfterAppend(house.deps));

    expect(await tick(scheduled, context)).toMatchObject({ schools: 1, followed: 0 });
    await house.to("2026-09-07T09:00:00Z");
    expect(await tick(scheduled, context)).toMatchObject({ schools: 1, followed: 2 });
    await house.settle();
    await expectGoneOn(house, placement);
  });

  it("rings for a mail that waits, and its sender sends it", async () => {
    house = await openHouse({ sweeps: false });
    const { mailer } = house.deps;
    Object.assign(house.deps, { mailer: { send: () => Promise.reject(new Error("paused")) } });
    await atConsent(house);
    const waiting = (await house.deps.effects.list("unsent", house.scope)).length;
    expect(waiting).toBeGreaterThan(0);
    expect(await tick(scheduled, context)).toMatchObject({ sent: 0, stuck: waiting });
    await house.settle();

    Object.assign(house.deps, { mailer });
    await tick(scheduled, context);
    await house.settle();

    expect(await house.deps.effects.list("unsent", house.scope)).toEqual([]);
    expect(house.mails().length).toBeGreaterThanOrEqual(waiting);
  });

  it("rings with the next look for a mail that a list of the last second did not show yet", async () => {
    let before: Awaited<ReturnType<Deps["effects"]["list"]>> | undefined = [];
    const lagging = (deps: Deps): Deps => ({
      ...deps,
      effects: {
        ...deps.effects,
        list: async (kind, scope, prefix, only) => {
          const now = await deps.effects.list(kind, scope, prefix, only);
          if (!only?.eventual || kind !== "unsent" || !before) return now;
          const shown = before;
          before = undefined;
          return shown;
        },
      },
    });
    house = await openHouse({ sweeps: false, forTasks: lagging });
    const { mailer } = house.deps;
    Object.assign(house.deps, { mailer: { send: () => Promise.reject(new Error("paused")) } });
    await atConsent(house);
    before = [];
    expect(await tick(scheduled, context)).toMatchObject({ stuck: 0 });
    expect(await tick(scheduled, context)).not.toMatchObject({ stuck: 0 });
    await house.settle();
    Object.assign(house.deps, { mailer });
    await tick(scheduled, context);
    await house.settle();

    expect(await house.deps.effects.list("unsent", house.scope)).toEqual([]);
  });

  it("fails when a school could not be swept, so that the alarm and the next try come", async () => {
    let broken = false;
    const fragile = (deps: Deps): Deps => ({
      ...deps,
      effects: {
        ...deps.effects,
        list: (kind, scope, prefix) =>
          broken ? Promise.reject(new Error("throttled")) : deps.effects.list(kind, scope, prefix),
      },
    });
    house = await openHouse({ forTasks: fragile });
    await atConsent(house);
    broken = true;

    await expect(tick(scheduled, context)).rejects.toMatchObject({
      name: "SweepFailed",
      message: "tick-failed",
    });
    broken = false;
    expect(await tick(scheduled, context)).toMatchObject({ failed: 0 });
  });
});

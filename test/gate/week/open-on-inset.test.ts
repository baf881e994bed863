import { afterEach, describe, expect, it } from "vitest";
import { read, registers } from "#casework/commit/streams.ts";
import { registerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type Running, underWay } from "../running/house-running.ts";
import { tideway } from "../running/set-up-sent.ts";

let r: Running;
afterEach(() => r.house.close());

const inset = "2026-10-14";

const adds = async (providers?: "open" | "closed"): Promise<void> => {
  const lead = await new Caller(r.house, handler).signIn(staff.lead);
  const page = await lead.get("/calendar/inset-days/new");
  expect(page.text).toContain("Do pupils go to their providers on that day?");
  const body = {
    date: inset,
    sure: ["inset-count"],
    ...(providers ? { providers } : {}),
    command: r.house.deps.ids.id(),
  };
  expect((await lead.postJson("/calendar/inset-days/new", body)).status).toBe(200);
  await r.house.settle();
};

/** Whether the provider is asked on that morning who is there. */
const isAsked = async (): Promise<boolean> => {
  await r.house.to(`${inset}T09:00:00Z`);
  const register = registerStream(r.house.at, `${tideway}-${inset}`);
  return (await read(r.house.deps, registers, register)).state.opened;
};

const tasks = async () =>
  JSON.stringify(await (await new Caller(r.house, handler).signIn(staff.lead)).sees("/today"));

describe("An INSET day of the school while the provider is open (K2.3)", () => {
  it("keeps the sessions there where staff say so: the provider is asked, and no day of a letter moves", async () => {
    r = await underWay("recorded");
    await adds("open");
    expect(await tasks()).not.toContain("/forms/days-moved");
    expect(await isAsked()).toBe(true);
  });

  it("is as the policy has it where nobody says anything: expected, unless the policy says otherwise", async () => {
    r = await underWay("recorded");
    await adds();
    expect(await tasks()).not.toContain("/forms/days-moved");
    expect(await isAsked()).toBe(true);
  });

  it("moves the days where staff say that nobody goes, which is somebody’s task", async () => {
    r = await underWay("recorded");
    await adds("closed");
    expect(await tasks()).toContain("/forms/days-moved");
    expect(await isAsked()).toBe(false);
  });
});

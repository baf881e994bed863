import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read, registers } from "#casework/commit/streams.ts";
import { registerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type Running, underWay } from "../running/house-running.ts";
import { tideway } from "../running/set-up-sent.ts";

let r: Running;
const day = "2026-10-14";
beforeEach(async () => {
  r = await underWay("recorded");
  await r.house.to(`${day}T09:05:00Z`);
});
afterEach(() => r.house.close());

const slot = () => `/attendance/${tideway}-${day}/${r.pupil}/morning`;
const as = (who: string) => new Caller(r.house, handler).signIn(who);
const does = async (path: string, body: Readonly<Record<string, string>>) => {
  const sent = { ...body, command: r.house.deps.ids.id() };
  const done = await (await as(staff.lead)).postJson(`${slot()}/${path}`, sent);
  await r.house.settle();
  return done;
};
const step = (what: string, at: string) =>
  does("search", { step: what, "done-at": at, "came-of-it": "Nobody answers" });
const registerNow = async () =>
  (await read(r.house.deps, registers, registerStream(r.house.at, `${tideway}-${day}`))).state;
const page = async () => (await as(staff.lead)).get(slot());
const today = async () => JSON.stringify(await (await as(staff.dsl)).sees("/today"));
const whereIs = async () => {
  const { items } = await (await as(staff.lead)).sees("/attendance/where");
  return (items as readonly { pupil: string; kind: string; says: string }[]).find((i) => i.pupil === r.pupil);
};

describe("looking for a child whom nobody can place", () => {
  it("goes step by step, each with its time, and whoever looks at the list sees how far it is", async () => {
    expect((await page()).text).toContain("Next: ring the parents.");
    await step("parents-rung", "09:50");
    await step("others-rung", "10:00");

    expect((await page()).text).toContain("Next: have the site and its surroundings looked through.");
    expect(await whereIs()).toMatchObject({
      kind: "unaccounted",
      says: expect.stringContaining("Rang the other contacts, friends and family at 10am"),
    });
  });

  it.each([true, false])(
    "counts as being on it: others are told that nobody looks unless it is so (%s)",
    async (on) => {
      if (on) await step("parents-rung", "10:02");
      await r.house.to(`${day}T10:40:00Z`);

      const alone = Object.values((await registerNow()).mails).filter(
        ({ notice }) => notice === "attendance-escalation",
      );
      expect(alone.filter(({ to }) => to === "role:ap-lead+dsl")).toHaveLength(on ? 0 : 1);
    },
  );

  it("takes no time that has not come", async () => {
    expect(await step("home-visited", "15:00")).toMatchObject({ status: 422 });
  });

  it("once the police know, the safeguarding lead owes a talk with the child until it is recorded", async () => {
    expect(
      await does("search", { step: "return-talk", "done-at": "10:00", "came-of-it": "x" }),
    ).toMatchObject({
      status: 422,
    });
    await step("police-told", "10:02");
    expect(await today()).toContain("Talk with a child who was missing");

    await does("answer", { mark: "elsewhere", place: "home", channel: "school" });
    await r.house.sweep();
    expect(await today()).toContain("Talk with a child who was missing");
    expect((await page()).text).toContain("The child is back: talk with them");

    await step("return-talk", "10:04");
    await r.house.sweep();
    expect(await today()).not.toContain("Talk with a child who was missing");
  });
});

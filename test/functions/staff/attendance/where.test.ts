import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SaidMark } from "#casework/attendance/record-reply.ts";
import type { Caller } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { at, finley, maisie, openTuesday, type Tuesday } from "./tuesday.ts";

let tuesday: Tuesday;
let house: House;
let office: Caller;
beforeEach(async () => {
  tuesday = await openTuesday();
  ({ house, office } = tuesday);
});
afterEach(() => house.close());

const provider = (...marks: readonly SaidMark[]) => tuesday.provider(...marks);
const items = (path?: string) => tuesday.items(path);

describe("Where a child really is (K3.1)", () => {
  type Where = { name: string; kind: string; where: string; address: string; ring: { phone: string }[] };
  const whereOf = async (name: string) => {
    const { items } = (await office.sees("/attendance/where")) as unknown as { items: readonly Where[] };
    return items.find((w) => w.name === name);
  };

  it("gives no provider's address for whoever is not there, and a parent's phone for the unaccounted", async () => {
    await house.to("2026-11-03T09:00:00Z");
    await provider({ pupil: finley, session: "morning", mark: "absent" });
    const lost = await whereOf("Finley Marlow");
    expect(lost).toMatchObject({ kind: "unaccounted", address: "" });
    expect(lost?.where).toContain("Not known");
    expect(lost?.ring.length).toBeGreaterThan(0);

    await office.postJson(at(finley, "/answer"), {
      mark: "elsewhere",
      place: "school",
      channel: "school",
      why: "Came to our gate",
    });
    expect(await whereOf("Finley Marlow")).toMatchObject({ kind: "elsewhere", where: "At school", ring: [] });
  });

  it("is not at the provider after the sessions, and lost while nobody has answered for them", async () => {
    await house.to("2026-11-03T09:00:00Z");
    await provider({ pupil: maisie, session: "morning", mark: "present" });
    await house.to("2026-11-03T16:30:00Z");
    expect(await whereOf("Maisie Quill")).toMatchObject({ kind: "between", address: "" });
    expect(await whereOf("Finley Marlow")).toMatchObject({ kind: "unaccounted" });
  });

  it("is asked for its place where staff say that a pupil is safe elsewhere", async () => {
    await house.to("2026-11-03T09:00:00Z");
    const refused = await office.postJson(at(finley, "/answer"), { mark: "elsewhere", channel: "school" });
    expect(refused.model.errors).toEqual([{ field: "place", message: "Choose where the pupil is" }]);
  });
});

describe("A code on which staff decide (K6)", () => {
  it("settles a closed session with the reason; the child is looked for on", async () => {
    await house.to("2026-11-03T09:00:00Z");
    await provider({ pupil: finley, session: "morning", mark: "closed" });
    const decide = (more: object) => office.postJson(at(finley, "/code"), { code: "Y2", ...more });
    expect((await decide({})).model.errors).toEqual([
      { field: "why", message: "Enter why the code is right" },
    ]);
    expect((await decide({ code: "B", why: "As planned" })).model.errors).toMatchObject([{ field: "code" }]);
    expect((await decide({ why: "Roads closed by snow" })).status).toBe(200);

    const item = (await items()).find((i) => i.name === "Finley Marlow" && i.session === "morning");
    expect(item).toMatchObject({ code: "Y2", open: true, standing: "closed" });
    expect((await office.get(at(finley))).text).toContain("Roads closed by snow");
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failures, pupils, read } from "#casework/commit/streams.ts";
import { failuresStream, pupilStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { opened } from "../referred.ts";

const marlow = sampleId("pupil", "marlow");

let house: House;
let lead: Caller;
beforeEach(async () => {
  house = await openHouse();
  lead = await new Caller(house, handler).signIn(staff.lead);
});
afterEach(() => house.close());

const now = async (id = marlow) => (await read(house.deps, pupils, pupilStream(house.at, id))).state;
const listed = async (query: string) =>
  ((await lead.sees(`/pupils${query}`)) as unknown as { items: readonly { id: string }[] }).items.map(
    (i) => i.id,
  );

describe("A pupil who leaves (issue 14, item 5; K7)", () => {
  it("on a day to come is planned, seen on the page, and has left by itself on that day", async () => {
    expect((await lead.postJson(`/pupils/${marlow}/leaving`, { on: "2026-09-25" })).status).toBe(200);
    expect(await now()).toMatchObject({ leavingOn: "2026-09-25" });
    expect((await lead.get(`/pupils/${marlow}`)).text).toContain(
      "Leaves the school on Friday 25 September 2026",
    );
    await house.to("2026-09-24T12:00:00Z");
    expect((await now()).leftOn).toBeUndefined();
    await house.to("2026-09-25T12:00:00Z");
    expect(await now()).toMatchObject({ leftOn: "2026-09-25" });
    expect((await now()).leavingOn).toBeUndefined();
  });

  it("can be taken back before its day, and planned again for the same day", async () => {
    const at = `/pupils/${marlow}/leaving`;
    await lead.postJson(at, { on: "2026-09-25" });
    expect((await lead.postJson(`${at}/take-back`, {})).status).toBe(200);
    expect((await lead.postJson(`${at}/take-back`, {})).status).toBe(422);
    await house.to("2026-09-24T12:00:00Z");
    await lead.postJson(at, { on: "2026-09-25" });
    await house.to("2026-09-26T12:00:00Z");
    expect((await now()).leftOn).toBe("2026-09-25");
  });

  it("with an open placement waits for its end, which is a task of whoever owns it, and stays on every list", async () => {
    await opened(house);
    await lead.postJson(`/pupils/${marlow}/leaving`, { on: "2026-09-10" });
    await house.to("2026-09-11T12:00:00Z");
    expect((await now()).leftOn).toBeUndefined();
    const open = async () =>
      Object.values((await read(house.deps, failures, failuresStream(house.at))).state.open).filter(
        (f) => f.kind === "leaver-at-provider",
      );
    expect((await open()).map((f) => [f.roles[0], f.link])).toEqual([["ap-lead", `/pupils/${marlow}`]]);
    await lead.postJson(`/pupils/${marlow}/leaving/take-back`, {});
    await house.to("2026-09-11T15:00:00Z");
    expect(await open()).toEqual([]);
  });

  it("is out of the everyday list, and is found by search and among those who left", async () => {
    await lead.postJson(`/pupils/${marlow}/leaving`, { on: "2026-09-04" });
    await house.settle();
    expect(await listed("")).not.toContain(marlow);
    expect(await listed("?left=yes")).toEqual([marlow]);
    const found = (await lead.postJson("/pupils/found", { name: "marlow" })).model;
    expect((found.items as readonly { id: string }[]).map((i) => i.id)).toEqual([marlow]);
  });
});

describe("Closed placements", () => {
  it("are out of the everyday list and found by the pupil’s name", async () => {
    const placement = await opened(house);
    const found = async (name: string) =>
      ((await lead.postJson("/placements/found", { name })).model.items as readonly { id: string }[]).map(
        (i) => i.id,
      );
    expect(await found("marlow")).toEqual([placement]);
    expect(await found("adeyemi")).toEqual([]);
  });
});

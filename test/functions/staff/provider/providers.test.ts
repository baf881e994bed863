import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { providers } from "#casework/commit/streams.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import { reservePlace } from "#streams/provider/provider.ts";
import { type Door, dale, openDoor } from "../staff-door.ts";

const forge = {
  name: "The Old Forge",
  address: "4 Mill Lane\nHilltown",
  phone: "01632 960 011",
  email: "office@forge.example",
  contact: "Bel Okoro",
  registered: "no",
  kind: "tutor",
  online: "no",
  places: 3,
};

let door: Door;
let at: string;
beforeEach(async () => {
  door = await openDoor(staffPages);
  at = (await door.post("ap-lead", "/providers/new", { ...forge, command: "provider-1" })).json.location;
});
afterEach(() => {
  door.close();
  expect(door.problems).toEqual([]);
});

describe("A provider", () => {
  it("is added once, however often the form is sent, and serves every school of the trust", async () => {
    const again = await door.post("ap-lead", "/providers/new", { ...forge, command: "provider-1" });

    expect(again.json.location).toBe(at);
    expect((await door.get("dsl", "/providers", dale)).json.items).toMatchObject([
      { name: "The Old Forge", registered: "no", kind: "Tutor or tuition service", places: 3, free: 3 },
    ]);
  });

  it("shows its facts, address and places", async () => {
    expect((await door.get("senco", at)).json).toMatchObject({
      name: "The Old Forge",
      facts: { registered: "no", isSchool: "no", online: "no" },
      details: { address: ["4 Mill Lane", "Hilltown"], contact: "Bel Okoro" },
      free: 3,
      using: [],
    });
  });

  it("tells how many places other schools have taken, and never for whom", async () => {
    const stream = `hills/provider/${at.split("/")[2]}`;
    await execute(door.deps, providers, { stream, id: "elsewhere", by: "ap-lead" }, (p) =>
      reservePlace(p, "placement-of-dale"),
    );
    const shown = await door.get("senco", at);

    expect(shown.json).toMatchObject({ free: 2, takenElsewhere: 1, using: [] });
    expect(shown.text).not.toContain("placement-of-dale");
  });

  it("is refused without a number of places that can be", async () => {
    const refused = await door.post("headteacher", "/providers/new", { ...forge, places: 0 });

    expect(refused.status).toBe(422);
    expect(refused.json.errors[0].field).toBe("places");
  });

  it("of another id is not found", async () => {
    expect((await door.get("ap-lead", "/providers/nobody")).status).toBe(404);
  });
});

describe("Two providers of one name (K5)", () => {
  it("are asked about, and taken when they are two", async () => {
    const twin = { ...forge, name: "the old  forge", address: "9 Quay Street\nPorttown" };
    const asked = await door.post("ap-lead", "/providers/new", twin);
    expect([asked.status, asked.json.questions?.[0]?.key]).toEqual([422, "same-name"]);
    expect(asked.json.errors[0].message).toContain("4 Mill Lane, Hilltown");

    expect((await door.post("ap-lead", "/providers/new", { ...twin, sure: ["same-name"] })).status).toBe(200);
  });
});

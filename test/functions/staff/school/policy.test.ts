import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settingNames } from "#domain/rules/settings.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import { type Door, openDoor } from "../staff-door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor(staffPages);
});
afterAll(() => door.close());

type Item = {
  name: string;
  id: string;
  says: string;
  why: string;
  won: { clause: string; from: string };
  cites: { clause: string }[];
};
const policy = async (query = "") => (await door.get("governor", `/policy${query}`)).json;
const items = (groups: { items: Item[] }[]): Item[] => groups.flatMap((g) => g.items);
const setting = async (name: string, query = "") =>
  items((await policy(query)).settings).find((s) => s.name === name);

describe("The policy page", () => {
  it("tells a governor every setting once, with who won, the clause and why", async () => {
    const shown = items((await policy()).settings);

    expect(shown.map((s) => s.name).sort()).toEqual([...settingNames].sort());
    for (const s of shown) {
      expect(s.won.clause, s.name).not.toBe("");
      expect(s.why, s.name).not.toBe("");
    }
  });

  it("shows by route what only holds there", async () => {
    expect((await setting("decision.gbApproval", "?route=direction"))?.says).toBe("yes");
    expect((await setting("notice.minDays", "?route=direction"))?.says).toBe("2 school days");
  });

  it("tells each row that law or policy asks with its clauses", async () => {
    const asks = items((await policy()).asks);

    expect(asks.find((a) => a.id === "O125")?.cites.length).toBeGreaterThan(0);
    for (const ask of asks) expect(ask.cites.length, ask.id).toBeGreaterThan(0);
  });

  it("shows a default as the product's own, never as the policy's word", async () => {
    const shown = items((await policy()).settings).filter((s) => s.won.from === "default");

    expect(shown.length).toBeGreaterThan(0);
    for (const s of shown) expect(s.won.clause).toBe("product default");
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { importOfSheet, manager, takesIn } from "./importing.ts";
import { csvOf, madeChildren } from "./made-sheet.ts";
import { sendsSheet } from "./sending.ts";

let house: House;
let lead: Caller;
beforeEach(async () => {
  house = await openHouse();
  lead = await manager(house);
});
afterEach(() => house.close());

const follows = /<main [^>]*data-live="/;

describe("An import, as somebody sees it who has never made one", () => {
  it("follows by itself while it is worked on, and then leads to the pupils", async () => {
    const page = await importOfSheet(house, lead, csvOf(madeChildren(3)));
    expect((await lead.get(page)).text).not.toMatch(follows);

    await lead.postJson(`${page}/decide`, { fresh: "yes" });
    const { text } = await lead.get(page);
    expect(text).toMatch(follows);
    expect(text).toContain("Being taken in");

    await house.settle();
    const done = (await lead.get(page)).text;
    expect(done).not.toMatch(follows);
    expect(done).toContain("Go on to the pupils");
    expect(await lead.sees(page)).toMatchObject({ links: { onward: "/pupils" } });
  });

  it("asks of columns that the sheet has or needs, and folds those that few have", async () => {
    const at = await sendsSheet(
      house,
      lead,
      "/pupils/import/new",
      "Forename,Surname,DOB,Year Group,SEN Status\r\nIda,Plain,14/03/2016,Year 6,K",
    );
    const { text } = await lead.get(at);
    const [open = "", folded = ""] = text.split("app-seldom");

    for (const name of [
      "given-name",
      "status-looked-after",
      "contact-1-responsibility",
      "contact-1-restricted",
    ])
      expect(open, name).toContain(`name="${name}"`);
    for (const name of ["name", "status-ehcp", "status-semh", "contact-1-town"])
      expect(folded, name).toContain(`name="${name}"`);
    expect(text.split("app-seldom")).toHaveLength(2);
  });

  it("folds no column that is needed and was not found", async () => {
    const at = await sendsSheet(house, lead, "/pupils/import/new", "Pupil,Born\r\nIda Plain,14/03/2016");
    const [open = ""] = (await lead.get(at)).text.split("app-seldom");

    for (const name of ["name", "born", "year", "status-ehcp", "contact-1-name"])
      expect(open, name).toContain(`name="${name}"`);
    const year = /<label[^>]*for="year"[^>]*>([^<]*)</.exec(open)?.[1];
    expect(year).toBe("Year group");
    const sent = await lead.postJson(at, { name: "0", born: "1", "as-of": "2026-09-07", whole: "no" });
    expect(sent).toMatchObject({ status: 422, model: { errors: [{ field: "year" }] } });
  });

  it("is taken in though a folded column is chosen", async () => {
    const sheet = "Whole,DOB,Year Group,Where\r\nIda Plain,14/03/2016,Year 6,Sandleigh";
    const page = await importOfSheet(house, lead, sheet, { name: "0", "contact-1-town": "3" });
    const { taken } = await takesIn(house, lead, page, { fresh: "yes" });

    expect(taken).toMatchObject({ fresh: 1 });
  });
});

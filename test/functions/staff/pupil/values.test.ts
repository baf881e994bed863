import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staffPages } from "#functions/web/staff/pages.ts";
import { type Door, dale, openDoor } from "../staff-door.ts";

const ada = {
  "given-name": "Ada",
  "family-name": "O’Neil-Marsh",
  "date-of-birth": "2013-02-28",
  upn: "T820200004001",
  "year-group": "Year 8",
};

let door: Door;
beforeEach(async () => {
  door = await openDoor(staffPages);
});
afterEach(() => {
  door.close();
  expect(door.problems).toEqual([]);
});

const add = (more: object = {}, at?: typeof dale) =>
  door.post("ap-lead", "/pupils/new", { ...ada, ...more }, at);
const count = async () => (await door.get("ap-lead", "/pupils")).json.count;

describe("What is typed about a pupil (K5)", () => {
  it("is refused where it is wrong, at its field", async () => {
    for (const [field, value] of [
      ["date-of-birth", "2030-01-01"],
      ["date-of-birth", "1950-01-01"],
      ["year-group", "banana"],
    ] as const) {
      const refused = await add({ [field]: value });
      expect([refused.status, refused.json.errors[0].field], value).toEqual([422, field]);
    }
    expect(await count()).toBe(0);
  });

  it("one UPN is one child's in a school; the other school has its own", async () => {
    expect((await add()).status).toBe(200);
    const refused = await add({ "given-name": "Bea", upn: "t820200004001" });
    expect(refused.json.errors).toEqual([
      {
        field: "upn",
        message: "Ada O’Neil-Marsh has this UPN already. Look it up, or leave it empty until it is known",
      },
    ]);
    expect((await add({ "given-name": "Bea", upn: "" })).status).toBe(200);
    expect((await add({ "given-name": "Bea" }, dale)).status).toBe(200);
    expect(await count()).toBe(2);
  });

  it("a bad UPN is flagged, and the child is taken in", async () => {
    const { location } = (await add({ upn: "hello" })).json;
    expect((await door.get("ap-lead", location)).json.upnFault).toMatch(/no UPN/);
    expect((await door.html("ap-lead", location)).text).toContain("This is no UPN");
  });

  it("a child entered twice is asked about, and taken when it is another", async () => {
    await add();
    const asked = await add({ upn: "", "given-name": "ADA" });
    expect(asked.status).toBe(422);
    expect(asked.json.errors[0].message).toContain("is on the list already. Is this another child?");
    expect(asked.json.questions).toMatchObject([{ key: "same-child" }]);
    expect(await count()).toBe(1);

    expect((await add({ upn: "", "given-name": "ADA", sure: ["same-child"] })).status).toBe(200);
    expect(await count()).toBe(2);
  });

  it("what is unusual is asked once, all in one, and taken with the tick", async () => {
    const odd = { "date-of-birth": "2019-02-28" };
    const asked = await add(odd);
    expect(asked.json.questions).toMatchObject([{ key: "birth", field: "date-of-birth" }]);
    expect((await add({ ...odd, sure: ["birth"] })).status).toBe(200);
  });

  it("single names, long names and dates day first are taken", async () => {
    const one = await add({ "given-name": "Prabowo", "family-name": "", "date-of-birth": "28/02/2013" });
    expect((await door.get("ap-lead", one.json.location)).json).toMatchObject({
      name: "Prabowo",
      dateOfBirth: "2013-02-28",
    });
    const long = "Wolfeschlegelsteinhausenbergerdorff ".repeat(5).trim();
    expect((await add({ "family-name": long, upn: "" })).status).toBe(200);
  });

  it("the year group is kept in one way", async () => {
    const { location } = (await add({ "year-group": "y8" })).json;
    expect((await door.get("ap-lead", location)).json.yearGroup).toBe("Year 8");
  });

  it("is judged in a correction as well", async () => {
    const { location } = (await add()).json;
    const correct = (more: object) =>
      door.post("ap-lead", `${location}/correct`, { ...ada, reason: "Passport seen", ...more });
    expect((await correct({ "date-of-birth": "2030-01-01" })).json.errors[0].field).toBe("date-of-birth");
    expect((await correct({ "date-of-birth": "2019-02-28" })).json.questions).toMatchObject([
      { key: "birth" },
    ]);
    expect((await correct({ "date-of-birth": "2013-03-01" })).status).toBe(200);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staffPages } from "#functions/web/staff/pages.ts";
import { type Door, dale, openDoor } from "../staff-door.ts";

let door: Door;
beforeEach(async () => {
  door = await openDoor(staffPages);
});
afterEach(() => {
  door.close();
  expect(door.problems).toEqual([]);
});

const calendar = async (query = "") => (await door.get("governor", `/calendar${query}`)).json;
const lines = async (term: string, query = "?year=2026") =>
  (await calendar(query)).terms
    .find((t: { name: string }) => t.name === term)
    .lines.map((l: { what: string; first: string; days?: number }) => [l.what, l.first, l.days]);

describe("The year", () => {
  it("tells a term in order: halves with their school days, break, INSET days, bank holidays, holiday", async () => {
    expect(await lines("Autumn 2026")).toEqual([
      ["First half", "2026-09-02", 37],
      ["INSET day", "2026-10-23", undefined],
      ["Half-term break", "2026-10-26", undefined],
      ["Second half", "2026-11-02", 35],
      ["School holidays", "2026-12-19", undefined],
      ["Christmas Day", "2026-12-25", undefined],
      ["Boxing Day (substitute day)", "2026-12-28", undefined],
      ["New Year's Day", "2027-01-01", undefined],
    ]);
  });

  it("shows the school year of today unless another is asked for", async () => {
    expect((await calendar()).year).toBe("2026 to 2027");
    expect((await calendar("?year=2025")).terms[0].name).toBe("Autumn 2025");
  });

  it("offers changes only to those who may make them", async () => {
    expect((await calendar()).links).toBeUndefined();
    expect((await door.get("data-manager", "/calendar")).json.links.addTerm).toBe("/calendar/terms/new");
  });
});

describe("What kind of day is", () => {
  const says = async (query: string) => (await calendar(query)).day.says;

  it("a school day", async () => {
    expect(await says("?date=2026-10-16")).toEqual([
      "Fri 16 October 2026 is a school day, in the first half of Autumn 2026.",
      "Where two weeks take turns, it is week A.",
      "The school day before it is Thu 15 October 2026.",
      "The next school day is Mon 19 October 2026.",
      "It is a working day: post is delivered.",
    ]);
  });

  it("an INSET day before half-term, asked by the three boxes of the form", async () => {
    expect(await says("?date-day=23&date-month=10&date-year=2026")).toEqual([
      "Fri 23 October 2026 is not a school day: INSET day.",
      "The school day before it is Thu 22 October 2026.",
      "The next school day is Mon 2 November 2026.",
      "It is a working day: post is delivered.",
    ]);
  });

  it("a bank holiday, and a day that the calendar does not reach", async () => {
    expect((await says("?date=2027-05-03"))[0]).toContain("Early May bank holiday");
    expect((await says("?date=2031-01-01"))[0]).toContain("Enter the term dates around it");
  });

  it("no day at all", async () => {
    const refused = await door.get("governor", "/calendar?date=2026-02-30");

    expect(refused.status).toBe(422);
    expect(refused.json.errors).toEqual([{ field: "date", message: "The date must be a real date" }]);
  });
});

describe("Changing the calendar", () => {
  // Fourteen weeks without a half-term break are asked about.
  const sure = ["half-term-missing"];
  const summer = { name: "Summer 2028", first: "2028-04-17", last: "2028-07-21", sure };

  it("adds, changes and removes a term", async () => {
    await door.post("data-manager", "/calendar/terms/new", { ...summer, command: "summer-1" });
    await door.post("data-manager", "/calendar/terms/new", { ...summer, command: "summer-1" });
    expect((await calendar("?year=2027")).terms).toHaveLength(3);

    const path = "/calendar/terms/2028-04-17";
    const form = (await door.get("data-manager", path)).json;
    const half = { "half-first": "2028-05-29", "half-last": "2028-06-02" };
    await door.post("data-manager", path, { ...form.values, ...half });
    expect((await lines("Summer 2028", "?year=2027")).map((l: string[]) => l[0])).toContain(
      "Half-term break",
    );

    expect((await door.post("data-manager", `${path}/remove`, {})).json.location).toBe("/calendar?year=2027");
    expect((await calendar("?year=2027")).terms).toHaveLength(2);
  });

  it("refuses terms that overlap, with the reason at the first day", async () => {
    const refused = await door.post("ap-lead", "/calendar/terms/new", { ...summer, first: "2028-03-20" });

    expect(refused.json.errors).toEqual([
      {
        field: "first",
        message:
          "Summer 2028 begins on Mon 20 March 2028, but Spring 2028 ends only on Fri 31 March 2028: terms may not overlap.",
      },
    ]);
  });

  it("refuses half a break", async () => {
    const refused = await door.post("ap-lead", "/calendar/terms/new", {
      ...summer,
      "half-first": "2028-05-29",
    });

    expect(refused.json.errors[0]).toEqual({
      field: "half-last",
      message: "Enter the last day of the half-term break",
    });
  });

  it("adds an INSET day and a closure on school days only, and takes them back", async () => {
    await door.post("ap-lead", "/calendar/inset-days/new", { date: "2026-11-27" });
    await door.post("ap-lead", "/calendar/closures/new", { date: "2026-11-30", reason: "burst pipe" });
    const again = await door.post("ap-lead", "/calendar/inset-days/new", { date: "2026-11-30" });
    const outside = await door.post("ap-lead", "/calendar/inset-days/new", { date: "2026-12-21" });

    expect((await calendar("?date=2026-11-30")).day.says[0]).toContain("burst pipe");
    expect(again.json.errors[0].message).toBe("Mon 30 November 2026 is no school day already: burst pipe.");
    expect(outside.json.errors[0].message).toContain("lies in no term");

    await door.post("ap-lead", "/calendar/inset-days/2026-11-27/remove", {});
    await door.post("ap-lead", "/calendar/closures/2026-11-30/remove", {});
    expect((await calendar("?date=2026-11-27")).day.kind).toBe("school-day");
    expect((await door.get("ap-lead", "/calendar/closures/2026-11-30/remove")).status).toBe(404);
  });

  it("takes no INSET day on a weekend or bank holiday, and no times that cannot be (K5)", async () => {
    for (const [date, why] of [
      ["2026-12-25", "Christmas Day"],
      ["2026-11-07", "weekend"],
      ["2026-11-08", "weekend"],
    ] as const) {
      const refused = await door.post("ap-lead", "/calendar/inset-days/new", { date });
      expect([refused.status, refused.json.errors[0].field]).toEqual([422, "date"]);
      expect(refused.json.errors[0].message).toContain(why);
    }
    const day = { "starts-at": "05:00", "break-from": "12:05", "break-to": "12:50", "ends-at": "15:05" };
    const early = await door.post("ap-lead", "/calendar/school-day", day);
    expect([early.status, early.json.errors[0].field]).toEqual([422, "starts-at"]);
  });

  it("removes once, however often it is sent", async () => {
    const remove = () =>
      door.post("ap-lead", "/calendar/inset-days/2026-10-23/remove", { command: "remove-inset" });

    expect((await remove()).status).toBe(200);
    expect((await remove()).status).toBe(200);
  });

  it("leaves the other school's calendar alone", async () => {
    await door.post("ap-lead", "/calendar/inset-days/new", { date: "2026-11-27" }, dale);

    expect((await calendar("?date=2026-11-27")).day.kind).toBe("school-day");
  });

  it("reaches open placements at once", async () => {
    const pupil = {
      "given-name": "Ada",
      "family-name": "Marsh",
      "date-of-birth": "2013-02-28",
      "year-group": "8",
    };
    const at = (await door.post("ap-lead", "/pupils/new", pupil)).json.location;
    const { placement } = (await door.post("ap-lead", `${at}/referrals`, { route: "agreement" })).json;
    await door.post("ap-lead", "/calendar/inset-days/new", { date: "2026-11-27" });
    const commits = await door.deps.ledger.read(`hills/hill/placement/${placement}`);

    expect(commits.at(-1)?.events[0]).toMatchObject({
      type: "calendar-copied",
      calendar: { insetDays: expect.arrayContaining(["2026-11-27"]) },
    });
  });
});

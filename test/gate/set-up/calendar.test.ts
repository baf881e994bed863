import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placements, read } from "#casework/commit/streams.ts";
import { placementStream } from "#domain/streams.ts";
import type { Caller } from "../caller.ts";
import type { House } from "../house.ts";
import { autumn, begun, larkfield, openNew, schoolNow, sends, sits, staffed } from "./new-school.ts";

let house: House;
let office: Caller;
beforeEach(async () => {
  house = await openNew();
  office = await begun(house);
});
afterEach(() => house.close());

const term = async (more: object) =>
  (await sends(office, "/calendar/terms/new", { ...autumn, ...more })).model;
const inset = async (date: string) => (await sends(office, "/calendar/inset-days/new", { date })).model;

describe("A date that cannot be is refused at its field, an odd one is asked (K5)", () => {
  it("a term that ends before it begins, a half-term outside it, a second one on its days", async () => {
    expect(await term({ last: "2026-08-01" })).toMatchObject({ errors: [{ field: "last" }] });
    expect(await term({ "half-first": "2027-01-01", "half-last": "2027-01-05" })).toMatchObject({
      errors: [{ field: "half-first" }],
    });
    expect(await term({ "half-last": "2026-10-01" })).toMatchObject({ errors: [{ field: "half-last" }] });
    await term({});
    expect(
      await term({
        name: "Autumn again",
        first: "2026-12-01",
        last: "2027-02-12",
        "half-first": "2026-12-24",
        "half-last": "2026-12-31",
      }),
    ).toMatchObject({
      errors: [{ field: "first" }],
    });
    expect(
      await term({
        first: "2027-01-04",
        last: "2027-03-25",
        "half-first": "2027-02-15",
        "half-last": "2027-02-19",
      }),
    ).toMatchObject({
      errors: [{ field: "name" }],
    });
  });

  it("an INSET day on a Saturday, on Christmas Day, outside every term", async () => {
    await term({});
    for (const date of ["2026-09-05", "2026-12-25", "2027-06-01"])
      expect(await inset(date), date).toMatchObject({ errors: [{ field: "date" }] });
  });

  it("a term of three weeks, one without a half-term, and a sixth INSET day are asked, and taken with the tick", async () => {
    const short = await term({ last: "2026-09-18", "half-first": undefined, "half-last": undefined });
    expect(short.errors).toEqual([{ field: "sure", message: "Autumn 2026 has 3 weeks. Is that right?" }]);
    const long = await term({ "half-first": undefined, "half-last": undefined });
    expect(long.errors).toMatchObject([
      { message: "Autumn 2026 has 16 weeks and no half-term break. Is that right?" },
    ]);
    expect((await schoolNow(house)).calendar).toBeUndefined();

    await term({ "half-first": undefined, "half-last": undefined, sure: ["half-term-missing"] });
    expect((await schoolNow(house)).calendar?.terms).toHaveLength(1);
    for (const date of ["2026-09-01", "2026-09-02", "2026-09-03", "2026-09-04", "2026-09-07"])
      await inset(date);
    expect(await inset("2026-09-08")).toMatchObject({ errors: [{ field: "sure" }] });
  });

  it("a school day of three hours is asked", async () => {
    const day = { "starts-at": "09:00", "break-from": "10:30", "break-to": "11:00", "ends-at": "12:30" };
    const asked = await sends(office, "/calendar/school-day", day);
    expect(asked.model.errors).toMatchObject([{ field: "sure" }]);
    await term({});
    expect((await sends(office, "/calendar/school-day", { ...day, sure: ["day-length"] })).status).toBe(200);
  });
});

describe("Year groups with days of their own (K7)", () => {
  const placed = async (yearGroup: string) => {
    await staffed(house, office);
    await sends(office, "/policy/choose?to=template-2026", {});
    const lead = await sits(house, "lead");
    const pupil = await sends(lead, "/pupils/new", {
      "given-name": "Amara",
      "family-name": "Okafor",
      "date-of-birth": "2013-03-04",
      "year-group": yearGroup,
    });
    const opened = await sends(lead, `/pupils/${pupil.model.pupil}/referrals`, { route: "agreement" });
    return { lead, pupil: String(pupil.model.pupil), id: String(opened.model.placement) };
  };

  const firstDay = async (id: string) => {
    await house.settle();
    const { state } = await read(house.deps, placements, placementStream(larkfield, id));
    return state.calendar?.terms[0]?.first;
  };

  it("begin later in a placement of that year, whenever it is entered, and follow a pupil into another year", async () => {
    await term({});
    const { lead, pupil, id } = await placed("Year 9");
    expect(await firstDay(id)).toBe("2026-09-01");

    const done = await sends(office, "/calendar/terms/2026-09-01/years", {
      years: ["Year 8", "Year 9"],
      first: "2026-09-04",
    });
    expect(done.status, JSON.stringify(done.model)).toBe(200);
    expect(await firstDay(id)).toBe("2026-09-04");

    const corrected = await sends(lead, `/pupils/${pupil}/correct`, {
      "given-name": "Amara",
      "family-name": "Okafor",
      "date-of-birth": "2013-03-04",
      "year-group": "Year 10",
      reason: "Typed wrongly",
      sure: ["birth"],
    });
    expect(corrected.status, JSON.stringify(corrected.model)).toBe(200);
    expect(await firstDay(id)).toBe("2026-09-01");
  });

  it("stand on the calendar's page, and are refused outside the term", async () => {
    await term({});
    const at = "/calendar/terms/2026-09-01/years";
    expect((await sends(office, at, { years: ["Year 7"], first: "2026-08-20" })).model.errors).toMatchObject([
      { field: "first" },
    ]);
    await sends(office, at, { years: ["Year 11"], last: "2026-12-11" });
    expect((await office.get("/calendar?year=2026")).text).toContain("Year 11: last day");

    // Changed by its own form, the term keeps them; without days they are as the others.
    await sends(office, "/calendar/terms/2026-09-01", { ...autumn, name: "Autumn" });
    expect((await schoolNow(house)).calendar?.terms[0]?.apart).toHaveLength(1);
    await sends(office, at, { years: ["Year 11"] });
    expect((await schoolNow(house)).calendar?.terms[0]?.apart).toBeUndefined();
  });
});

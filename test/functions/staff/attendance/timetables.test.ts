import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { pupils } from "#casework/commit/streams.ts";
import type { WeekPart } from "#domain/week/part.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import { claimWeek } from "#streams/pupil/claims.ts";
import { type Door, openDoor } from "../staff-door.ts";

let door: Door;
beforeEach(async () => {
  door = await openDoor(staffPages);
});
afterEach(() => {
  door.close();
  expect(door.problems).toEqual([]);
});

const added = async (born: string): Promise<string> =>
  (
    await door.post("ap-lead", "/pupils/new", {
      "given-name": "Ada",
      "family-name": "Marsh",
      "date-of-birth": born,
      "year-group": born < "2020" ? "Year 8" : "Nursery",
    })
  ).json.location;

const schoolDay = { "starts-at": "08:50", "break-from": "12:05", "break-to": "12:50", "ends-at": "15:05" };

describe("The school day", () => {
  it("is entered with the calendar, and shown when it is changed", async () => {
    const entered = await door.post("ap-lead", "/calendar/school-day", schoolDay);
    expect(entered.json.location).toBe("/school/begin");
    expect((await door.get("governor", "/calendar")).json.schoolDay).toMatchObject({
      morning: 195,
      afternoon: 135,
    });
    expect((await door.html("ap-lead", "/calendar")).text).toContain("27.5 hours");
    expect((await door.html("ap-lead", "/calendar/school-day")).text).toContain('value="08:50"');
  });

  it("is refused where its times do not follow one another", async () => {
    const wrong = await door.post("ap-lead", "/calendar/school-day", { ...schoolDay, "break-to": "11:00" });
    expect(wrong.status).toBe(422);
    expect(wrong.json.errors[0].field).toBe("break-to");
  });
});

const adjustment = {
  what: "Starts at 9.20am on Mondays",
  reason: "medical",
  from: "2026-11-02",
  until: "2026-11-27",
  "agreed-on": "2026-09-01",
  authority: "return",
};

describe("A minor adjustment of a timetable (O134)", () => {
  it("is recorded on the pupil’s page, its words in the vault (O134)", async () => {
    const at = await added("2013-02-28");
    const done = await door.post("ap-lead", `${at}/adjustments/new`, adjustment);
    expect(done.json.location).toBe(`${at}#adjustments`);

    expect((await door.get("ap-lead", at)).json.adjustments).toMatchObject([
      { what: "Starts at 9.20am on Mondays", authority: "In the authority’s next return" },
    ]);
    const commits = JSON.stringify(await door.deps.ledger.read(`hills/hill/pupil/${at.split("/")[2]}`));
    expect(commits).not.toContain("9.20am");
  });

  it("is refused for behaviour, without an end after its beginning, and agreed in the future", async () => {
    const at = await added("2013-02-28");
    const refused = async (more: object) =>
      (await door.post("ap-lead", `${at}/adjustments/new`, { ...adjustment, ...more })).json.errors[0].field;
    expect(await refused({ reason: "behaviour" })).toBe("reason");
    expect(await refused({ until: "2026-10-01" })).toBe("until");
    expect(await refused({ "agreed-on": "2030-01-01" })).toBe("agreed-on");
  });
});

const mornings: WeekPart = {
  placement: "pone",
  route: "part-time",
  provider: "",
  start: "2026-09-01",
  end: "2030-07-01",
  sessions: ["morning", "morning", "morning", "morning", "morning"],
  without: [],
  morning: 195,
  afternoon: 135,
};

describe("The pupil’s whole week (O116, O118)", () => {
  const week = async (born: string, part: WeekPart) => {
    const at = await added(born);
    await door.post("ap-lead", `${at}/referrals`, { route: "agreement", command: "refer-for-week" });
    const stream = `hills/hill/pupil/${at.split("/")[2]}`;
    await execute(door.deps, pupils, { stream, id: "week", by: "system" }, (p) =>
      claimWeek(p, { ...part, placement: p.openPlacement ?? "" }),
    );
    return (await door.get("ap-lead", at)).json.week;
  };
  const codes = (shown: { days: { sessions: { code: string }[] }[] }) =>
    shown.days[0]?.sessions.map((s) => s.code);

  it("suggests C2 where a part-time timetable leaves the pupil away, X outside compulsory school age", async () => {
    expect(codes(await week("2013-02-28", mornings))).toEqual(["/", "C2"]);
    expect(codes(await week("2024-02-28", mornings))).toEqual(["/", "X"]);
  });

  it("suggests C, and never B, for days at home by flexi-schooling", async () => {
    expect(codes(await week("2013-02-28", { ...mornings, route: "flexi" }))).toEqual(["/", "C"]);
  });
});

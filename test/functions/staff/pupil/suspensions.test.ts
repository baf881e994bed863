import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staffPages } from "#functions/web/staff/pages.ts";
import { type Door, dale, openDoor } from "../staff-door.ts";

let door: Door;
let at: string;
beforeEach(async () => {
  door = await openDoor(staffPages);
  const answers = {
    "given-name": "Ada",
    "family-name": "Marsh",
    "date-of-birth": "2013-02-28",
    "year-group": "8",
  };
  at = (await door.post("ap-lead", "/pupils/new", answers)).json.location;
});
afterEach(() => door.close());

const suspension = { kind: "suspension", from: "2026-11-05", to: "2026-11-06", reason: "DB", stands: "yes" };
const second = { ...suspension, from: "2026-11-09", to: "2026-11-13" };
const records = (body: object) => door.post("headteacher", `${at}/suspensions/new`, body);

describe("Suspensions on a pupil's page", () => {
  it("show school days so far and from when education is owed, counted over both", async () => {
    expect((await records(suspension)).json.location).toBe(`${at}#suspensions`);
    await records(second);

    const { suspensions } = (await door.get("dsl", at)).json;
    expect(suspensions.items).toMatchObject([
      { from: "2026-11-09", schoolDays: 5, stands: true },
      { from: "2026-11-05", schoolDays: 2, reason: "Persistent or general disruptive behaviour" },
    ]);
    expect(suspensions.sixthDay).toBe("2026-11-12");
    const page = await door.html("ap-lead", at);
    expect(page.text).toContain("Education is owed from");
    expect(page.text).toContain("Arrange education during the suspension");
  });

  it("can be corrected: a rescinded one stays on record and counts no more", async () => {
    await records(suspension);
    await records(second);
    const [{ href }] = (await door.get("headteacher", at)).json.suspensions.items;

    const form = await door.get("headteacher", href);
    expect(form.status).toBe(200);
    await door.post("headteacher", href, { ...second, stands: "no" });

    const { suspensions } = (await door.get("headteacher", at)).json;
    expect(suspensions.items).toHaveLength(2);
    expect(suspensions.sixthDay).toBe("");
    expect(suspensions.explanation.join(" ")).toContain("day 6 is not reached");
  });

  it("open a sixth-day placement only when one stands", async () => {
    const refused = await door.post("ap-lead", `${at}/referrals`, { route: "sixth-day" });
    expect(refused.status).toBe(422);
    expect(refused.json.errors[0]).toMatchObject({ field: "route" });

    await records(suspension);
    const opened = await door.post("ap-lead", `${at}/referrals`, { route: "sixth-day" });
    expect((await door.get("ap-lead", `/placements/${opened.json.placement}`)).json.route).toBe("sixth-day");
  });

  it("are refused where two would share a day, with everything that was typed", async () => {
    await records(suspension);
    const refused = await records({ ...suspension, to: "2026-11-10", from: "2026-11-06" });
    expect(refused.status).toBe(422);
    expect(refused.json.errors[0]).toMatchObject({ field: "from" });
  });

  it("are not shown to a referring teacher, nor to another school", async () => {
    await records(suspension);
    expect((await door.get("referrer", at)).json).not.toHaveProperty("suspensions");
    expect((await door.get("headteacher", `${at}/suspensions/new`, dale)).status).toBe(404);
  });
});

describe("Choosing the route of a referral (catalogue O127)", () => {
  it("offers every route with what it means, and none beforehand", async () => {
    const page = await door.html("referrer", `${at}/referrals`);
    expect(page.text).toContain("By direction of the governing body, to improve behaviour");
    expect(page.text).toContain("Their agreement is not needed".replace("Their", "their"));
    expect(page.text).not.toMatch(/name="route"[^>]* checked/);
    const refused = await door.post("referrer", `${at}/referrals`, {});
    expect(refused.json.errors).toEqual([{ field: "route", message: "Select the route" }]);
  });
});

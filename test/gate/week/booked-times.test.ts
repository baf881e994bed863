import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler as links } from "#functions/web/links/handler.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { dayFacts } from "#streams/placement/week/day-facts.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { Caller, mailedLink } from "../caller.ts";
import { placementNow } from "../referred.ts";
import { type Running, records, underWay } from "../running/house-running.ts";

let r: Running;
beforeEach(async () => {
  r = await underWay("recorded");
  await r.house.to("2026-10-14T10:00:00Z");
});
afterEach(() => r.house.close());

const lead = () => new Caller(r.house, handler).signIn(staff.lead);
const changes = (more: Readonly<Record<string, string | readonly string[]>>) =>
  records(r, "sessions-changed", { from: "2026-11-02", end: "2026-12-15", agreed: [], ...more });
const twilight = { pattern: "by-day", "on-monday": "09:15-12:00", "on-tuesday": "16:00-18:00" };
const reached = {
  outside: ["yes"],
  "outside-name": "Ned Vale, deputy head",
  "outside-phone": "07700 900 014",
};

describe("A session outside school hours (obligations 6, K7)", () => {
  it("cannot be booked without a named person at school, and then provider and staff see whom to ring", async () => {
    expect(await changes(twilight)).toContain("Tuesday from 4pm to 6pm is outside school hours");
    expect(await changes({ ...twilight, "on-tuesday": "", "on-saturday": "10:00-12:00" })).toContain(
      "Saturday from 10am to midday is outside school hours",
    );
    expect(await changes({ ...twilight, ...reached })).toBeUndefined();

    await r.house.to("2026-11-03T15:50:00Z");
    const provider = new Caller(r.house, links);
    const { location } = await provider.get(await mailedLink(r.house, tidewayMail, "answer"));
    expect(await provider.sees(location)).toMatchObject({
      outside: [{ name: "Ned Vale, deputy head", phone: "07700 900 014" }],
    });
    await r.house.to("2026-11-03T16:20:00Z");
    const { items } = (await (await lead()).sees("/attendance/where")) as unknown as {
      items: { kind: string; ring: { name: string; phone: string }[] }[];
    };
    expect(items[0]?.kind).toBe("unaccounted");
    expect(items[0]?.ring).toContainEqual({
      name: "Ned Vale, deputy head, for the school at this hour",
      phone: "07700 900 014",
    });
  });
});

describe("A timetable that is not plain (K7)", () => {
  it("is refused at the line that is wrong, in a sentence", async () => {
    const refused = await (await lead()).postJson(`/placements/${r.placement}/forms/sessions-changed`, {
      from: "2026-11-02",
      end: "2026-12-15",
      pattern: "two-weeks",
      "a-monday": "12:45-02:45",
      why: "College days",
      command: "wrong-line",
    });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.model.errors)).toMatch(/a-monday.*Week A, Monday: Times must follow/);
    const none = await changes({ pattern: "two-weeks" });
    expect(none).toContain("at least one day");
  });

  it("is told with its weeks and their first days, and the old one holds until it counts", async () => {
    const weeks = {
      pattern: "two-weeks",
      "a-monday": "09:00-15:00",
      "a-tuesday": "10:00-12:00",
      "b-wednesday": "09:15-12:00, 12:45-14:45",
    };
    expect(await changes(weeks)).toBeUndefined();
    const before = await placementNow(r.house, r.placement);
    expect(dayFacts(before).weeks).toBeUndefined();
    expect(dayFacts(before).times).toMatchObject({ morning: { from: "09:15" } });

    await r.house.to("2026-11-02T09:00:00Z");
    expect(dayFacts(await placementNow(r.house, r.placement)).weeks?.b?.[2]?.sessions).toBe("day");
    const page = await (await lead()).sees(`/placements/${r.placement}`);
    expect(page.week).toMatchObject({
      letter: "a",
      other: { letter: "b" },
      days: [
        {
          weekday: "Monday",
          sessions: [
            { where: "provider", code: "B" },
            { where: "provider", code: "B" },
          ],
        },
        { weekday: "Tuesday", sessions: [{ where: "provider" }, { where: "school" }] },
        { weekday: "Wednesday", sessions: [{ where: "school" }, { where: "school" }] },
        { weekday: "Thursday" },
        { weekday: "Friday" },
      ],
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openReferral } from "#casework/placement/open-referral.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller, hiddenOf, storedNow } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead, placementNow } from "../referred.ts";
import { underWay } from "../under-way.ts";

const dates = { start: "2026-10-06", end: "2026-12-15" };

let house: House;
let placement: string;
let caller: Caller;
beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, dates);
  await house.to("2026-10-07T09:00:00Z");
  caller = await new Caller(house, handler).signIn(lead);
});
afterEach(() => house.close());

type Told = readonly {
  readonly placement?: string;
  readonly title: string;
  readonly says: readonly string[];
}[];

const ahead = async (path: string, fields: object) => {
  const { status, model } = await caller.postJson(path, { ...fields, preview: true });
  return {
    status,
    told: (model.consequences ?? []) as Told,
    says: ((model.consequences ?? []) as Told).flatMap((t) => t.says),
  };
};

const day = (name: string, iso: string) => {
  const [year = "", month = "", date = ""] = iso.split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};

/** A form as a browser sends it, with the token of its page. */
const send = async (path: string, fields: Readonly<Record<string, string>>) =>
  caller.post(path, { ...hiddenOf((await caller.get(path)).text), ...fields });

describe("consequences before saving (K2.3, issue 11 part 7)", () => {
  it("says what an INSET day would change, and stores, sends and starts nothing", async () => {
    const before = await storedNow(house);
    const { status, told, says } = await ahead("/calendar/inset-days/new", {
      date: "2026-11-10",
      providers: "closed",
      sure: ["inset-count"],
    });
    expect(status).toBe(200);
    expect(told[0]?.title).toContain(placement.slice(0, 6).toUpperCase());
    expect(says).toContain("No longer at the provider: Tue 10 November.");
    expect(await storedNow(house)).toBe(before);
  });

  it("is told in a school in which somebody is referred whose dates nobody has set yet", async () => {
    const { deps, at } = house;
    const quill = sampleId("pupil", "quill");
    await openReferral(deps, at, { pupil: quill, route: "agreement", command: "refer-quill", by: lead });
    const closes = { date: "2026-11-10", reason: "snow", providers: "closed", tell: "yes" };
    const { status, says } = await ahead("/calendar/closures/new", closes);
    expect(status).toBe(200);
    expect(says).toContain("No longer at the provider: Tue 10 November.");
  });

  it("stands between the form and the record in a browser: saved, or changed first", async () => {
    const path = "/calendar/inset-days/new";
    const asked = await send(path, {
      ...{ ...day("date", "2026-11-10"), providers: "closed", sure: "inset-count" },
    });
    expect(asked.text).toContain("This is what will happen");
    expect((await placementNow(house, placement)).calendar?.insetDays).not.toContain("2026-11-10");

    const back = await caller.post(path, { ...hiddenOf(asked.text), pressed: "change" });
    expect(back.status).toBe(200);
    expect(back.text).toMatch(/name="date-month"[^>]*value="11"/);
    expect((await placementNow(house, placement)).calendar?.insetDays).not.toContain("2026-11-10");

    const saved = await caller.post(path, { ...hiddenOf(asked.text), pressed: "save" });
    expect(saved.location).toContain("/calendar");
    await house.settle();
    expect((await placementNow(house, placement)).calendar?.insetDays).toContain("2026-11-10");
  });

  it("adds no step where nothing follows but the record itself", async () => {
    const done = await send("/calendar/inset-days/new", {
      ...{ ...day("date", "2027-06-15"), sure: "inset-count" },
    });
    expect(done.location).toContain("/calendar");
  });

  it("tells a refusal at its field, and not what would follow", async () => {
    const { status, told } = await ahead("/calendar/inset-days/new", {
      date: "2026-12-25",
      providers: "closed",
    });
    expect(status).toBe(422);
    expect(told).toEqual([]);
  });

  it("says of changed sessions who is asked again, which days move and what becomes owed", async () => {
    const { says } = await ahead(`/placements/${placement}/forms/sessions-changed`, {
      from: "2026-11-16",
      end: dates.end,
      monday: "day",
      tuesday: "none",
      wednesday: "day",
      thursday: "none",
      friday: "none",
      "starts-at": "09:15",
      "break-from": "12:00",
      "break-to": "12:45",
      "ends-at": "14:45",
      otherwise: "school",
      why: "Two long days suit better",
    });
    expect(says.join("\n")).toMatch(/No longer at the provider/);
    expect(says.join("\n")).toMatch(/(Jodie|Sean) Marlow .* (is asked|A mail|agreement)/);
    expect(says.join("\n")).toMatch(/New: /);
  });

  it("says of an end which mails go to whom, with names only for those who may see them", async () => {
    const end = { "last-day": "2026-10-23", why: "objectives-met", details: "Ready to come back" };
    const { says, told } = await ahead(`/placements/${placement}/forms/end`, end);
    expect(told[0]?.title).toMatch(/Marlow/);
    expect(says.join("\n")).toMatch(/A mail to Tideway Nurture/);
  });

  it("says of a provider’s address which placements it touches", async () => {
    const provider = sampleId("provider", "tideway-nurture");
    const shown = await caller.sees(`/providers/${provider}/edit`);
    const values = shown.values as Readonly<Record<string, string>>;
    const before = await storedNow(house);
    const asked = await send(`/providers/${provider}/edit`, {
      ...values,
      address: "9 New Quay\nTideway",
      reason: "They have moved",
    });
    expect(asked.text).toContain("This is what will happen");
    expect(asked.text).toContain(placement.slice(0, 6).toUpperCase());
    expect(await storedNow(house)).toBe(before);
  });

  it("refuses a preview where none is made, and never saves instead", async () => {
    const before = await storedNow(house);
    const { status } = await ahead("/pupils/new", { "given-name": "New" });
    expect(status).toBe(422);
    expect(await storedNow(house)).toBe(before);
  });
});

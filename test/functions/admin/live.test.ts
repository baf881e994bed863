import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler as adminHandler } from "#functions/web/admin/handler.ts";
import { handler as staffHandler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { bothAgree } from "#test/gate/answers.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, lead } from "#test/gate/referred.ts";

let house: House;
let placement: string;
let admin: Caller;
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
  placement = await atConsent(house);
  admin = await new Caller(house, adminHandler).signIn(sampleId("staff", "j-pike"));
});
afterEach(() => house.close());

const markIn = (page: string): string => /<main [^>]*data-live="([^"]+)"/.exec(page)?.[1] ?? "";

const gate = () => `/runs/gate/${placement}-consent-1-e1-d0-r0`;

describe("a page that follows by itself", () => {
  it.each([
    ["the list of runs", () => "/runs"],
    ["operations", () => "/operations"],
  ])("is told that nothing has changed, and when it was looked at: %s", async (_what, path) => {
    const { text, headers } = await admin.get(path());
    expect(text).toMatch(/<script type="module" src="\/assets\/live-[0-9a-f]{12}\.js">/);
    expect(text).toContain("data-live-looked");
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    await house.to("2026-09-07T08:05:00Z");

    const again = await admin.looksAgain(path(), markIn(text));
    expect(again).toMatchObject({ status: 204, text: "", setCookies: [] });
    expect(decodeURIComponent(again.headers["x-waymark-looked"] ?? "")).toContain("9:05am");
  });

  it("says no more often how long a step lasts than its words change", async () => {
    await house.to("2026-09-07T10:00:00Z");
    const { text } = await admin.get(gate());
    await house.to("2026-09-07T10:05:00Z");
    expect((await admin.looksAgain(gate(), markIn(text))).status).toBe(204);
  });

  it("is given the whole page once something has changed", async () => {
    const { text } = await admin.get("/runs");
    await bothAgree(house, placement);
    await house.settle();

    const again = await admin.looksAgain("/runs", markIn(text));
    expect(again.status).toBe(200);
    expect(again.text).toContain("Pre-placement checks of");
    expect(markIn(again.text)).not.toBe(markIn(text));
  });

  it("lets no session last longer than its person does something", async () => {
    expect((await admin.get("/runs")).setCookies.length).toBeGreaterThan(0);
    expect(await admin.looksAgain("/runs", "other")).toMatchObject({ status: 200, setCookies: [] });
    admin.cookies.clear();
    expect((await admin.looksAgain("/runs", "other")).status).toBe(303);
  });

  it("is no more one once its run has ended", async () => {
    await bothAgree(house, placement);
    await house.settle();
    expect(markIn((await admin.get(gate())).text)).toBe("");
  });

  it("tells where every child is, to the moment", async () => {
    const atSchool = await new Caller(house, staffHandler).signIn(lead);
    const { text } = await atSchool.get("/attendance/where");
    expect((await atSchool.looksAgain("/attendance/where", markIn(text))).status).toBe(204);
  });
});

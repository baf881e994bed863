import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/admin/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { head, lead, pupil } from "#test/gate/referred.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
  const read = { scope: house.scope, by: lead, subject: pupil, at: "2026-09-07T08:00:00Z" };
  await house.deps.audit.append({ ...read, id: "r1", path: "/placements/p1/recorded/plan" });
  await house.deps.audit.append({ ...read, id: "r2", at: "2026-09-08T08:00:00Z", path: `/pupils/${pupil}` });
});
afterEach(() => house.close());

describe("the audit of reads", () => {
  it("tells the headteacher who opened a pupil's file, the latest first", async () => {
    const who = await new Caller(house, handler).signIn(head);
    expect(await who.sees(`/reads/${pupil}`)).toMatchObject({
      status: 200,
      reads: [
        { by: expect.stringContaining("Flint"), path: `/pupils/${pupil}` },
        { path: "/placements/p1/recorded/plan" },
      ],
    });
    expect((await who.get(`/reads/${pupil}`)).text).toContain("8 September 2026");
    expect((await who.get("/reads/constructor")).status).toBe(404);
  });

  it("is for those who answer for the file, and nobody else", async () => {
    for (const staff of [lead, sampleId("staff", "j-pike")])
      expect((await (await new Caller(house, handler).signIn(staff)).get(`/reads/${pupil}`)).status).toBe(
        403,
      );
  });
});

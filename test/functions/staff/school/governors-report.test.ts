import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import { schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { sampleStaff } from "#infra/local/seed/sample-school.ts";
import { setStaff } from "#streams/school/school.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { head } from "#test/gate/referred.ts";
import { recordsForm, underWay } from "#test/gate/under-way.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, {});
  await house.to("2026-10-02T09:00:00Z");
});
afterEach(() => house.close());

/** A member of staff of the sample who holds this role alone. */
const holding = async (role: "governor" | "clerk" | "trust-lead" | "referrer"): Promise<Caller> => {
  const id = sampleId("staff", "a-sorrel");
  const command = { stream: schoolStream(house.at), id: `role-${role}`, by: head };
  await execute(house.deps, schools, command, () => setStaff({ id, roles: [role], active: true }));
  return new Caller(house, handler).signIn(id);
};

describe("The report to the governors (O119, O120)", () => {
  it("is read by a governor, who opens nothing of a pupil, and names nobody", async () => {
    const governor = await holding("governor");
    const page = await governor.get("/school/report");
    expect(page.status).toBe(200);
    expect(page.text).toContain("fewer than 5");
    expect(page.text).not.toMatch(/Marlow|Finley|Jodie/);
    for (const { name } of sampleStaff.filter((s) => s.id !== sampleId("staff", "a-sorrel")))
      expect(page.text).not.toContain(name);
    const seen = await governor.sees("/school/report");
    expect(JSON.stringify(seen)).not.toContain(sampleId("pupil", "marlow"));
    expect((await governor.get("/placements")).status).toBe(403);
  });

  it("is a table for a spreadsheet too, for a term or a school year and no other time", async () => {
    const clerk = await holding("clerk");
    const csv = await clerk.get("/school/report/csv?period=year-2026");
    expect(csv.headers["content-type"]).toContain("text/csv");
    expect(csv.text).toContain("Placements,All,fewer than 5");
    expect((await clerk.get("/school/report?period=2026-09-01")).status).toBe(200);
    expect((await clerk.get("/school/report?period=2026-09-02")).status).toBe(404);
  });

  it("is the same all month, whatever happens meanwhile: no two of them show one child (K3.9; issue 16, part 8)", async () => {
    const governor = await holding("governor");
    const first = await governor.sees("/school/report");
    expect(first).toMatchObject({ asAt: "2026-09-30" });
    await recordsForm(house, placement, "end", {
      "last-day": "2026-10-06",
      why: "planned-end",
      details: "x",
    });
    await house.to("2026-10-20T09:00:00Z");
    expect((await governor.sees("/school/report")).counts).toEqual(first.counts);
    await house.to("2026-11-02T09:00:00Z");
    expect(await governor.sees("/school/report")).toMatchObject({ asAt: "2026-10-31" });
  });

  it("compares with the whole roll, once it is entered, and refuses a part that is more than all", async () => {
    const lead = await new Caller(house, handler).signIn(head);
    const roll = { on: "2026-10-01", all: 900, "sex-female": 450, "sex-male": 450, ehcp: 27 };
    const more = await lead.postJson("/school/whole-roll", { ...roll, ehcp: 901, command: "rolls-0001" });
    expect(more.status).toBe(422);
    const done = await lead.postJson("/school/whole-roll", { ...roll, command: "rolls-0002" });
    expect(done.status, done.text).toBe(200);
    expect(await lead.sees("/school/report")).toMatchObject({ rollOn: "2026-10-01" });
  });

  it("is closed to a referrer; the trust reads it for each of its schools, and of no other", async () => {
    expect((await (await holding("referrer")).get("/school/report")).status).toBe(403);
    const lead = await holding("trust-lead");
    expect((await lead.get("/school/report")).status).toBe(403);
    expect((await lead.get(`/trust/report/${house.at.school}`)).status).toBe(200);
    expect((await lead.get(`/trust/report/${house.at.school}/csv`)).status).toBe(200);
    expect((await lead.get("/trust/report/elsewhere")).status).toBe(404);
  });

  it("is opened from the two duties of governance, and that governors looked is recorded", async () => {
    const clerk = await holding("clerk");
    expect((await clerk.get("/school/duties/O119")).text).toContain('href="/school/report"');
    const looked = { on: "2026-09-04", minute: "GB 4", found: "Attendance rises" };
    const without = await clerk.postJson("/school/duties/O120", { ...looked, command: "looked-0001" });
    expect(without.status).toBe(422);
    const done = await clerk.postJson("/school/duties/O120", {
      ...looked,
      "looked-at": ["impact", "funding"],
      command: "looked-0002",
    });
    expect(done.status, done.text).toBe(200);
  });
});

describe("A school whose policy is led by a trust (WBS 4.2)", () => {
  it("is told that the trust gets the report too", async () => {
    await house.close();
    house = await openHouse({ profile: "west-bridgford-2025" });
    const caller = await new Caller(house, handler).signIn(head);
    const report = { on: "2026-09-04", minute: "GB 4", asked: "Nothing" };
    const alone = await caller.postJson("/school/duties/O119", {
      ...report,
      to: ["governors"],
      command: "reported-0001",
    });
    expect(alone.status).toBe(422);
    expect(alone.text).toContain("WBS 4.2");
    const both = { ...report, to: ["governors", "trust"], command: "reported-0002" };
    expect((await caller.postJson("/school/duties/O119", both)).status).toBe(200);
  });
});

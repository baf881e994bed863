import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { running } from "../packed.ts";
import { lead } from "../referred.ts";
import { signedIn, theirLead } from "../two-schools.ts";

const tideway = sampleId("provider", "tideway-nurture");
const at = (record: string) => `/providers/${tideway}/records/${record}`;

let house: House;
let staff: Caller;
beforeEach(async () => {
  house = await openHouse();
  await seedTrust(house.deps);
  staff = await new Caller(house, handler).signIn(lead);
});
afterEach(() => house.close());

type Lapse = { readonly what: string; readonly state: string; readonly until: string; readonly href: string };
type Standing = {
  readonly lapses: readonly Lapse[];
  readonly against: readonly { readonly says: string }[];
  readonly records: readonly object[];
};
const standing = async (who = staff) =>
  ((await who.sees(`/providers/${tideway}`)) as unknown as { readonly standing: Standing }).standing;
const lapse = async (what: string, who = staff) => (await standing(who)).lapses.find((l) => l.what === what);

const audit = {
  on: "2026-09-03",
  found: "Canary-found: doors",
  outcome: "satisfactory",
  signed: "yes",
  "signed-on": "2026-09-04",
  "signed-by": "Lena Okoro, manager",
};

describe("The audit of a provider (O51, O54)", () => {
  it("is recorded with its signature and holds for a year, for this school alone", async () => {
    const done = await staff.postJson(at("audit"), { ...audit, command: "audit-00001" });
    expect(done.status, done.text).toBeLessThan(400);
    expect(await lapse("audit")).toMatchObject({ state: "holds", until: "2027-09-02" });

    const page = await staff.get(`/providers/${tideway}?recorded=audit`);
    expect(page.text).toContain("Recorded: Audit of the provider.");
    expect(page.text).toContain("Canary-found: doors");
    const other = await signedIn(house, theirLead);
    expect((await standing(other)).records).toEqual([]);
    expect((await other.get(`/providers/${tideway}`)).text).not.toContain("Canary-found");
  });

  it("keeps its words out of the ledger", async () => {
    await staff.postJson(at("audit"), { ...audit, command: "audit-00001" });
    const commits = await house.deps.ledger.read(`${house.scope}/sign-off/${tideway}`);
    expect(JSON.stringify(commits)).not.toContain("Canary-found");
    expect(commits).toHaveLength(1);
  });

  it("says that the provider is used no longer where it is not satisfactory", async () => {
    await staff.postJson(at("audit"), { ...audit, outcome: "not-satisfactory", command: "audit-00001" });
    expect((await standing()).against.map((f) => f.says).join()).toContain("not satisfactory");
    expect((await staff.get(`/providers/${tideway}`)).text).toContain(
      "this provider is not used until an audit is",
    );
  });

  it("is refused with a date in the future, or a signature before it", async () => {
    const late = await staff.postJson(at("audit"), { ...audit, on: "2026-09-08", command: "audit-00001" });
    const early = await staff.postJson(at("audit"), {
      ...audit,
      "signed-on": "2026-09-02",
      command: "audit-00002",
    });
    expect([late.status, early.status]).toEqual([422, 422]);
  });
});

describe("Risk assessment, rating and insurance (O43, O50, O53)", () => {
  it("are each recorded on a page of their own, and every rating is kept", async () => {
    const risk = { on: "2026-09-03", risks: "Water: never alone", outcome: "yes", "next-on": "2027-03-01" };
    expect((await staff.postJson(at("risk-assessment"), { ...risk, command: "risk-000001" })).status).toBe(
      200,
    );
    expect(await lapse("risk-assessment")).toMatchObject({ until: "2027-03-01" });
    const rating = { rating: "good", evidence: "Visit", follows: "Nothing" };
    await staff.postJson(at("rating"), { ...rating, on: "2026-09-01", command: "rating-0001" });
    await staff.postJson(at("rating"), {
      ...rating,
      on: "2026-09-05",
      rating: "weak",
      command: "rating-0002",
    });
    expect((await standing()).records).toMatchObject([
      { record: "rating", on: "2026-09-05", answers: { rating: "weak" } },
      { record: "risk-assessment" },
      { record: "rating", on: "2026-09-01", answers: { rating: "good" } },
    ]);
  });

  it("serve the other school of the trust where they are the provider's own: its insurance", async () => {
    const seen = { on: "2026-09-03", until: "2027-08-31", command: "insured-001" };
    expect((await staff.postJson(at("insurance"), seen)).status).toBe(200);
    expect(await lapse("insurance", await signedIn(house, theirLead))).toMatchObject({
      until: "2027-08-31",
      state: "holds",
    });
  });

  it("are open to nobody who may not record them, and of no provider that is not there", async () => {
    const teacher = await new Caller(house, handler).signIn(sampleId("staff", "a-sorrel"));
    expect((await teacher.get(at("audit"))).status).toBe(403);
    expect((await staff.get(at("wishes"))).status).toBe(404);
    expect((await staff.get("/providers/nobody/records/audit")).status).toBe(404);
  });
});

describe("What lapses with a provider in use", () => {
  it("is told to the AP lead by mail 60, 30 and 7 days before and once it has lapsed, and stands under Today", async () => {
    await running(house, { end: "2027-07-01" });
    const seen = { on: "2026-09-03", until: "2026-12-10", command: "insured-001" };
    await staff.postJson(at("insurance"), seen);
    // A warning may be a part of one mail with others: what was sent is counted, not how it was packed.
    const warnings = async () => {
      const sent = await house.deps.effects.list("sent", house.scope);
      return sent.filter(({ key, body }) => key.startsWith("lapse-") && body.state === "sent").length;
    };
    for (const [day, mails] of [
      ["2026-10-10", 0],
      ["2026-10-12", 1],
      ["2026-11-11", 2],
      ["2026-12-04", 3],
      ["2026-12-12", 4],
    ] as const) {
      await house.to(`${day}T09:00:00Z`);
      await house.sweep();
      expect(await warnings(), day).toBe(mails);
    }
    const today = (await staff.sees("/today")) as unknown as {
      items: readonly { id: string; href: string; late: boolean }[];
    };
    expect(today.items.find((i) => i.href === at("insurance"))).toMatchObject({ id: "O43", late: true });
  });
});

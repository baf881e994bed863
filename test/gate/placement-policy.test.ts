import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placements, read } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { rulesOf } from "#casework/rules/rules-in-force.ts";
import { placementStream, type SchoolRef } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { secondSchool } from "#infra/local/seed/sample-second-school.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import { Caller } from "./caller.ts";
import { type House, openHouse } from "./house.ts";
import { head, lead, opened, placementNow } from "./referred.ts";
import { signedIn, theirHead, theirLead } from "./two-schools.ts";

let house: House;
let office: Caller;
beforeEach(async () => {
  house = await openHouse();
  await seedTrust(house.deps);
  office = await new Caller(house, handler).signIn(head);
});
afterEach(() => house.close());

const refers = (at: SchoolRef, pupil: string, by: string) =>
  openReferral(house.deps, at, { pupil, route: "agreement", command: `refer-${pupil}`, by });

describe("The policy of a placement", () => {
  it("is the version with which it began, shown with who won", async () => {
    const placement = await opened(house);
    const page = await office.get(`/placements/${placement}/policy`);
    expect(page.status).toBe(200);
    const model = await office.sees(`/placements/${placement}/policy`);
    expect(model).toMatchObject({
      policy: { id: "twerton-2017" },
      trust: { id: "beacon-coast" },
      tightened: [],
    });
  });

  it("changes by a recorded decision that showed what changes, with its reason", async () => {
    const placement = await opened(house);
    const path = `/placements/${placement}/policy/change`;
    const choices = (await office.sees(path)).choices as readonly { id: string; href: string }[];
    expect(choices.map((c) => c.id)).toContain("west-bridgford-2025");

    const page = await office.get(`${path}?to=west-bridgford-2025`);
    expect(page.text).toContain("What changes");
    expect(page.text).toContain("WBS says");
    const none = await office.postJson(`${path}?to=west-bridgford-2025`, { command: "change-0000" });
    expect(none.status).toBe(422);
    const reason = "Canary-reason: the pupil moves on";
    const done = await office.postJson(`${path}?to=west-bridgford-2025`, { command: "change-0001", reason });
    expect(done.status, done.text).toBeLessThan(400);

    const after = await placementNow(house, placement);
    expect(after.profile.id).toBe("west-bridgford-2025");
    expect(JSON.stringify(await house.deps.ledger.read(placementStream(house.at, placement)))).not.toContain(
      "Canary",
    );
    const shown = await office.get(`/placements/${placement}/history`);
    expect(shown.text).toContain("Another version of the policy applies");
  });

  it("changes neither to itself, nor to one that is not in force, nor by somebody else than the headteacher", async () => {
    const placement = await opened(house);
    const path = `/placements/${placement}/policy/change`;
    expect((await office.get(`${path}?to=twerton-2017`)).status).toBe(404);
    const unknown = await office.postJson(`${path}?to=nothing`, { command: "change-0001", reason: "x" });
    expect([404, 422]).toContain(unknown.status);
    const other = await new Caller(house, handler).signIn(lead);
    expect((await other.get(path)).status).toBe(403);
    expect((await (await signedIn(house, theirHead)).get(path)).status).toBe(404);
  });
});

describe("A rule that is made stricter for one placement", () => {
  const path = (placement: string, setting: string) =>
    `/placements/${placement}/policy/stricter?setting=${setting}`;

  it("rules from then on, and the page says so", async () => {
    const placement = await opened(house);
    const at = path(placement, "progressReport.cadence");
    const form = await office.get(at);
    expect(form.text).toContain("Every half-term");
    const done = await office.postJson(at, {
      command: "tighten-001",
      value: "half-term",
      reason: "New here",
    });
    expect(done.status, done.text).toBeLessThan(400);

    const p = await placementNow(house, placement);
    expect(rulesOf(p, "2026-09-07").settings["progressReport.cadence"]).toMatchObject({
      value: [{ every: "half-term" }],
      won: { from: "override", clause: "this placement, 2026-09-07" },
    });
    expect((await office.get(`/placements/${placement}/policy`)).text).toContain("Made stricter");
  });

  it("is refused with the reason where it would relax", async () => {
    const placement = await opened(house);
    const number = await office.postJson(path(placement, "waiver.maxSchoolDays"), {
      command: "tighten-001",
      value: 12,
      reason: "Longer",
    });
    expect(number.status).toBe(422);
    expect(number.text).toContain("would not be stricter");
    expect(number.text).toContain("10 (rule of sense 1N)");
    const listed = await office.postJson(path(placement, "progressReport.cadence"), {
      command: "tighten-002",
      value: "year",
      reason: "Less",
    });
    expect(listed.status).toBe(422);
    expect((await placementNow(house, placement)).tightened).toEqual([]);
  });

  it("is not offered where nothing is stricter, nor open to another school", async () => {
    const placement = await opened(house);
    expect((await office.get(path(placement, "provider.unregistered"))).status).toBe(404);
    expect((await office.get(path(placement, "nothing"))).status).toBe(404);
    const other = await signedIn(house, theirHead);
    expect((await other.get(path(placement, "progressReport.cadence"))).status).toBe(404);
  });
});

describe("A policy that lapses", () => {
  const hallam = sampleId("pupil", "skerry-hallam");
  const novak = sampleId("pupil", "skerry-novak");
  type Duty = { readonly id: string; readonly due: string; readonly late: boolean };
  const review = async () => {
    const { duties } = (await (await signedIn(house, theirHead)).sees("/school/duties")) as unknown as {
      readonly duties: readonly Duty[];
    };
    return duties.find((d) => d.id === "O121");
  };

  it("keeps the placements that began under it, and stops new referrals with what to do", async () => {
    const first = await refers(secondSchool, hallam, theirLead);
    if ("kind" in first) throw new Error(first.message);
    await house.to("2027-08-31T12:00:00Z");
    expect("placement" in (await refers(secondSchool, novak, theirLead))).toBe(true);
    await house.to("2027-09-01T12:00:00Z");

    const { state } = await read(house.deps, placements, placementStream(secondSchool, first.placement));
    expect(rulesOf(state, "2027-09-01").profile).toMatchObject({ id: "west-bridgford-2025" });
    const office = await signedIn(house, theirHead);
    expect((await office.get(`/placements/${first.placement}`)).status).toBe(200);
    expect((await office.get(`/placements/${first.placement}/policy`)).text).toContain("has lapsed");
    expect((await office.get("/policy")).text).toContain("The policy has lapsed");
    expect((await office.get("/attendance")).status).toBe(200);
  });

  it("refuses a new referral from its last moment on, and says who does what", async () => {
    await house.to("2027-08-31T23:30:00Z");
    const refused = await refers(secondSchool, hallam, theirLead);
    expect(refused).toMatchObject({ kind: "refused" });
    expect(JSON.stringify(refused)).toContain("lapsed on Wed 1 September 2027");
    expect(JSON.stringify(refused)).toContain("headteacher");
  });

  it("is the headteacher's task before it ends, and late once it has (O121)", async () => {
    expect(await review()).toMatchObject({ due: "2027-08-31", late: false });
    await house.to("2027-09-01T12:00:00Z");
    expect(await review()).toMatchObject({ due: "2027-08-31", late: true });
    const today = (await (await signedIn(house, theirHead)).sees("/today")) as unknown as {
      readonly items: readonly Duty[];
    };
    expect(today.items.find((i) => i.id === "O121")).toMatchObject({ late: true });
  });

  it("gives way to another that the headteacher chooses, for new referrals only", async () => {
    const first = await refers(secondSchool, hallam, theirLead);
    if ("kind" in first) throw new Error(first.message);
    await house.to("2027-09-01T12:00:00Z");
    const office = await signedIn(house, theirHead);
    const page = await office.get("/policy/choose?to=crestwood-2025");
    expect(page.text).toContain("What changes");
    const sent = { command: "choose-0001", reason: "The trustees adopted it" };
    const done = await office.postJson("/policy/choose?to=crestwood-2025", sent);
    expect(done.status, done.text).toBeLessThan(400);

    const second = await refers(secondSchool, novak, theirLead);
    if ("kind" in second) throw new Error(second.message);
    const profileOf = async (id: string) =>
      (await read(house.deps, placements, placementStream(secondSchool, id))).state.profile.id;
    expect(await profileOf(first.placement)).toBe("west-bridgford-2025");
    expect(await profileOf(second.placement)).toBe("crestwood-2025");
  });
});

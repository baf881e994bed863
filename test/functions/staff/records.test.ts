import { afterEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { canaryYear, later, tideway } from "#test/gate/records/canary-year.ts";
import { head, lead, pupil } from "#test/gate/referred.ts";
import { crawled, signedIn } from "#test/gate/words/reading.ts";

let house: House;
afterEach(() => house.close());

const staff = (id: string) => new Caller(house, handler).signIn(id);

describe("The page of records", () => {
  it("lists what falls due with what speaks for and against it, and takes a purge from one person to its certificate", async () => {
    house = await openHouse({ sweeps: false });
    const placement = await canaryYear(house);
    later(house);
    const [one, two, dsl] = await Promise.all([staff(lead), staff(head), signedIn(house, "dsl")]);
    const listed = await one.get("/records");
    expect(listed.text).toContain("Canarygiven Canaryfamily");
    expect(listed.text).toContain("touches a concern");
    const go = { go: "yes", why: "The file went to the next school", command: "lets-it-go" };
    expect((await dsl.postJson(`/records/concerns/${pupil}`, go)).status).toBe(200);
    expect((await one.postJson(`/records/concerns/${pupil}`, go)).status).toBe(403);

    const asked = await one.postJson(`/records/due/pupil/${pupil}`, {
      reason: "period-over",
      command: "asks-for-purge",
    });
    expect(asked.status, JSON.stringify(asked.model)).toBe(200);
    const today = (await two.sees("/today")) as unknown as { items: { href: string; form: string }[] };
    const page = today.items.find((i) => i.form === "records")?.href ?? "";
    expect(page).toMatch(/^\/records\/purges\//);
    const own = await one.postJson(page, { decision: "agree", command: "agrees-with-myself" });
    expect(own.status).toBe(422);
    expect((await two.postJson(page, { decision: "agree", command: "agrees-to-purge" })).status).toBe(200);
    await house.sweep();

    const certificate = (await two.get(page)).text;
    expect(certificate).toContain("Purge certificate");
    expect(certificate).toContain("Names, contacts and words");
    expect(certificate).not.toMatch(/canary/i);
    expect((await one.get("/records")).text).not.toMatch(/canary/i);
    for (const path of [
      `/pupils/${pupil}`,
      `/placements/${placement}`,
      `/placements/${placement}/forms/plan`,
    ]) {
      const { status, text } = await one.get(path);
      expect(status, path).toBe(410);
      expect(text, path).toContain("This record was erased");
    }
    const refused = await one.postJson(`/pupils/${pupil}/contacts/new`, {
      route: "agreement",
      command: "refers-again",
    });
    expect(refused.status).toBe(410);
  }, 300_000);

  it("is followed by no page that fails: lists leave the pupil out or say that the record is erased", async () => {
    house = await openHouse({ sweeps: false });
    const placement = await canaryYear(house);
    later(house);
    const [one, two, dsl] = await Promise.all([staff(lead), staff(head), signedIn(house, "dsl")]);
    await dsl.postJson(`/records/concerns/${pupil}`, { go: "yes", why: "Sent on", command: "lets-it-go" });
    await one.postJson(`/records/due/pupil/${pupil}`, { reason: "period-over", command: "asks-for-purge" });
    const waiting = (await two.sees("/records")) as unknown as { waiting: { id: string }[] };
    await two.postJson(`/records/purges/${waiting.waiting[0]?.id}`, {
      decision: "agree",
      command: "agrees-to-purge",
    });
    await house.sweep();
    for (const role of ["ap-lead", "dsl", "headteacher", "attendance-officer", "clerk"] as const) {
      const pages = await crawled(house, role, [
        "/placements",
        "/pupils",
        `/providers/${tideway}`,
        "/attendance?date=2026-10-06",
        `/placements/${placement}/answers`,
      ]);
      for (const [path, text] of pages) expect(text, `${role} on ${path}`).not.toMatch(/canarygiven/i);
    }
    expect(house.log.filter((line) => line.message === "A page failed")).toEqual([]);
  }, 300_000);

  it("says how long each kind is kept and by which source, and refuses what is shorter than law allows", async () => {
    house = await openHouse({ sweeps: false });
    const two = await staff(head);
    const text = (await two.get("/records/periods")).text;
    for (const words of ["SI 2024/208", "from memory", "35 days", "until the age of 25"])
      expect(text, words).toContain(words);
    const change = { period: 3, alone: "no", why: "Short", command: "changes-period" };
    const refused = await two.postJson("/records/periods/attendance", change);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.model)).toContain("SI 2024/208");
    const longer = await two.postJson("/records/periods/attendance", {
      ...change,
      period: 7,
      command: "keeps-longer",
    });
    expect(longer.status).toBe(200);
    expect((await two.get("/records/periods")).text).toContain("7 years");
    expect((await (await staff(lead)).postJson("/records/periods/mails", change)).status).toBe(403);
  });

  it("puts a pupil on hold for a matter and lifts it with a reason, and is closed to who has no part in it", async () => {
    house = await openHouse({ sweeps: false });
    const one = await staff(lead);
    const hold = { what: "pupils", pupils: [pupil], matter: "Claim 12", why: "A letter before action" };
    const done = await one.postJson("/records/holds/new", { ...hold, command: "puts-on-hold" });
    expect(done.status, JSON.stringify(done.model)).toBe(200);
    const text = (await one.get("/records")).text;
    expect(text).toContain("Claim 12: A letter before action");
    const [, path = ""] = /href="(\/records\/holds\/[^"]+\/lift)"/.exec(text) ?? [];
    expect((await one.postJson(path, { why: "It is settled", command: "lifts-hold" })).status).toBe(200);
    expect((await one.get("/records")).text).toContain("Nothing is on hold");
    const clerk = await staff(sampleId("staff", "k-brandt"));
    expect((await clerk.get("/records")).status).toBe(403);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { provide } from "#adapters/local/host.ts";
import { handler } from "#functions/web/admin/handler.ts";
import { handler as links } from "#functions/web/links/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { bothAgree, expectOnce } from "#test/gate/answers.ts";
import { Caller, hiddenOf, mailedLink } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, eventsOf, mother, placementNow } from "#test/gate/referred.ts";
import { watched } from "#test/gate/watched.ts";

let house: House;
let placement: string;
let admin: Caller;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
});
afterEach(() => house.close());

const consent = () => `/runs/gate/${placement}-consent-1-e1-d0-r0`;
const reason = "The parent rang: nothing had come";

const acted = async (act: string) => {
  const path = `${consent()}/${act}`;
  return admin.post(path, { ...hiddenOf((await admin.get(path)).text), reason });
};

const toMother = () => house.mails().filter(({ to }) => to.includes(mother.email)).length;

describe("waking a run", () => {
  it("lets it look at once, asks nobody twice, and the reason is read back by whoever gave it", async () => {
    const before = house.mails().length;
    expect((await acted("wake")).status).toBe(303);
    await house.settle();

    expect(house.mails()).toHaveLength(before);
    await expectOnce(house, placement);
    expect(await admin.sees(consent())).toMatchObject({
      standing: "waiting",
      done: [{ what: "Woken", why: reason, run: `${placement}-consent-1-e1-d0-r0` }],
    });
    expect(JSON.stringify(await eventsOf(house, placement))).not.toContain(reason);
  });

  it("sent twice is one act", async () => {
    const path = `${consent()}/wake`;
    const hidden = hiddenOf((await admin.get(path)).text);
    for (let time = 0; time < 2; time += 1) await admin.post(path, { ...hidden, reason });
    expect((await eventsOf(house, placement)).filter((e) => e.type === "run-acted")).toHaveLength(1);
  });
});

describe("sending an open question again", () => {
  it("is refused within a day of a mail that has not come back, and mails once afterwards", async () => {
    expect((await admin.get(`${consent()}/send-again`)).status).toBe(409);

    await house.to("2026-09-08T08:05:00Z");
    const before = toMother();
    expect(await admin.sees(`${consent()}/send-again`)).toMatchObject({
      status: 200,
      will: [expect.stringContaining("Consent, of a parent"), expect.stringContaining("is mailed once more")],
    });
    await acted("send-again");
    await house.settle();
    expect(toMother()).toBe(before + 1);
    expect((await admin.get(`${consent()}/send-again`)).status).toBe(409);
  });

  it("changes no due date and no answer, and is not done for what was answered", async () => {
    await house.to("2026-09-08T08:05:00Z");
    const due = (await placementNow(house, placement)).asks.map((a) => a.due);
    await acted("send-again");
    expect((await placementNow(house, placement)).asks.map((a) => a.due)).toEqual(due);

    await bothAgree(house, placement);
    await house.settle();
    const path = `/runs/gate/${placement}-checks-1-e1-d0-r0/send-again`;
    const seen = await admin.sees(path);
    expect(JSON.stringify(seen)).not.toContain("Consent, of a parent");
  });
});

describe("a new link", () => {
  it("reaches the person who was asked, and every earlier one is dead at once", async () => {
    const old = await mailedLink(house, mother.email);
    const parent = new Caller(house, links);
    expect((await parent.get(old)).status).toBe(303);
    await acted("new-link");
    await house.settle();

    const fresh = await mailedLink(house, mother.email);
    expect(fresh).not.toBe(old);
    expect((await new Caller(house, links).get(fresh)).status).toBe(303);
    const dead = await new Caller(house, links).get(old);
    expect(dead.status).not.toBe(303);
    expect(dead.location).toBe("");
  });
});

describe("one run's page", () => {
  it("says what it waits for, whom, since when, who is reminded next, and that the mail has gone", async () => {
    const seen = await admin.sees(consent());
    expect(seen).toMatchObject({
      title: expect.stringContaining("waiting for a parent since Monday"),
      waits: [
        { what: "Consent", whom: "a parent", mail: { state: expect.any(String) } },
        { what: "Consent", whom: "a parent" },
        ...[],
      ],
      relatives: [{ how: "parent", name: `${placement}-e1` }],
    });
    const [first] = (seen as unknown as { waits: { nextReminder: string }[] }).waits;
    expect(first?.nextReminder).toMatch(/^2026-09-/);
    expect(JSON.stringify(seen)).not.toMatch(/Marlow|jodie/);
  });

  it("finds failures and words among events, gives all as JSON, and links a root's phases", async () => {
    expect(await admin.sees(`${consent()}?only=failures`)).toMatchObject({ events: [] });
    expect(JSON.stringify(await admin.sees(`${consent()}?q=TaskSubmitted`))).toContain("TaskSubmitted");
    const file = await admin.get(`${consent()}?download=json`);
    expect(JSON.parse(file.text)).toMatchObject({ run: { machine: "gate" }, events: expect.any(Array) });
    expect(file.text).toContain("(masked)");
    expect(await admin.sees(`/runs/placement/${placement}-e1`)).toMatchObject({
      relatives: [
        { how: "child", says: "Referral" },
        { how: "child", says: "Consent" },
      ],
    });
  });

  it("says that the service is busy when it is asked too much; the list does without it", async () => {
    provide(
      watched(house.deps, async (port) => {
        if (port === "runs") throw Object.assign(new Error("Rate exceeded"), { name: "ThrottlingException" });
      }),
    );
    expect((await admin.get(consent())).status).toBe(503);
    expect(await admin.sees("/runs")).toMatchObject({ status: 200, total: 2 });
  });
});

describe("the same act on several runs", () => {
  const bulk = async (query: string, confirm: string) => {
    const page = await admin.get(`/runs/bulk?${query}`);
    return admin.post("/runs/bulk", { ...hiddenOf(page.text), reason, confirm }, "application/json");
  };

  it("says first what would happen to each, takes it only by the number typed, and tells each result", async () => {
    const query = `act=wake&run=gate/${placement}-consent-1-e1-d0-r0&run=gate/${placement}-referral-1-e1-d0-r0`;
    expect(await admin.sees(`/runs/bulk?${query}`)).toMatchObject({
      runs: [{ ok: true }, { ok: false, says: [expect.stringContaining("has ended")] }],
    });
    expect((await bulk(query, "1")).status).toBe(422);
    expect((await eventsOf(house, placement)).filter((e) => e.type === "run-acted")).toEqual([]);

    const done = await bulk(query, "2");
    expect(done.model).toMatchObject({
      done: 1,
      not: 1,
      runs: [{ ok: true, says: ["Woken."] }, { ok: false }],
    });
  });

  it("takes all that match a filter, and another school's never", async () => {
    await house.deps.runs.start("placement", "pother-e1", {});
    const seen = await admin.sees("/runs/bulk?act=wake&all=yes&machine=gate");
    expect(seen).toMatchObject({ runs: [{ run: `gate/${placement}-consent-1-e1-d0-r0` }] });
    expect(await admin.sees("/runs/bulk?act=wake&run=placement/pother-e1")).toMatchObject({
      runs: [{ ok: false, says: ["There is no such run of this school."] }],
    });
  });
});

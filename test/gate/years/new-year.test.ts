import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { pupils, read } from "#casework/commit/streams.ts";
import { noWords } from "#domain/commit.ts";
import { decided } from "#domain/decision.ts";
import { pupilStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Deps } from "#ports/host.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { importOfSheet, planAt, seenAt, takesIn } from "../sheets/importing.ts";
import { csvOf, madeChildren } from "../sheets/made-sheet.ts";
import { underWay } from "../under-way.ts";

const marlow = sampleId("pupil", "marlow");

let house: House;
let lead: Caller;
beforeEach(async () => {
  house = await openHouse();
  lead = await new Caller(house, handler).signIn(staff.lead);
});
afterEach(() => house.close());

const now = async (id: string) => (await read(house.deps, pupils, pupilStream(house.at, id))).state;
const allOf = async () => {
  const rows = await house.deps.views.list("pupils", house.scope);
  return Promise.all(rows.map((r) => now(r.key)));
};
const groups = async () => new Map((await allOf()).map((p) => [p.id, p.yearGroup]));
const numbered = (yearGroup = "") => (yearGroup === "Reception" ? 0 : Number(yearGroup.slice(5)));

const looksAt = async (lastDay: string): Promise<string> => {
  const done = await lead.postJson("/pupils/new-year/new", { "last-day": lastDay });
  if (done.status >= 400) throw new Error(done.text);
  await house.settle();
  return `/pupils/new-year/${String(done.model.import ?? done.location.split("/").at(-1))}`;
};

/** The pupils of the sample are on record since the last autumn. */
const summer = () => house.to("2027-08-02T09:00:00Z");

describe("The new school year (issue 14, item 5; K7: year-group roll-over)", () => {
  it("shows first what becomes of each pupil, changes nothing before it is decided, and moves each up by one", async () => {
    await summer();
    const before = await groups();
    const page = await looksAt("2027-08-31");
    const { found, state } = await seenAt(lead, page);
    expect(state).toBe("checked");
    expect(found.lines).toBe(before.size);
    expect(await groups()).toEqual(before);
    const plan = await planAt(lead, page);
    expect(plan.children.map((c) => c.changes.length)).toEqual(plan.children.map(() => 1));

    const { taken } = await takesIn(house, lead, page, {});
    expect(taken).toMatchObject({ changes: before.size, refused: 0 });
    for (const p of await allOf()) {
      const was = before.get(p.id);
      if (p.leavingOn) expect(p.yearGroup).toBe(was);
      else expect(numbered(p.yearGroup)).toBe(numbered(was) + 1);
    }
  });

  it("lets those of the last year leave on its last day, by themselves", async () => {
    await execute(
      house.deps,
      pupils,
      { stream: pupilStream(house.at, marlow), id: "older", by: staff.lead },
      () =>
        decided([{ type: "pupil-corrected", yearGroup: "Year 11", changed: ["year-group"], words: noWords }]),
    );
    await summer();
    const last = (await allOf()).filter((p) => p.yearGroup === "Year 11");
    expect(last.map((p) => p.id)).toEqual([marlow]);
    const page = await looksAt("2027-08-31");
    const plan = await planAt(lead, page);
    const leavers = plan.children.filter((c) => c.changes.some((d) => d.what === "left"));
    expect(leavers.length).toBe(last.length);
    await takesIn(house, lead, page, {});
    await house.to("2027-09-01T09:00:00Z");
    for (const p of last) expect((await now(p.id)).leftOn).toBe("2027-08-31");
  });

  it("leaves out who is held back, and lets leave who is named", async () => {
    await summer();
    const page = await looksAt("2027-08-31");
    const plan = await planAt(lead, page);
    const [held, named] = plan.children.filter((c) => c.changes.some((d) => d.what === "moves-up"));
    const before = await groups();
    await takesIn(house, lead, page, { refuse: [held?.key], leave: [named?.key] });
    const id = (key = "") => key.slice("year-".length);
    expect((await now(id(held?.key))).yearGroup).toBe(before.get(id(held?.key)));
    expect(await now(id(named?.key))).toMatchObject({ leavingOn: "2027-08-31" });
  });

  it("done twice has no second effect, whoever came in September is not moved, and who came in summer is asked about", async () => {
    await house.to("2027-07-05T09:00:00Z");
    await takesIn(house, lead, await importOfSheet(house, lead, csvOf(madeChildren(3))), { fresh: "yes" });
    await summer();
    const first = await looksAt("2027-08-31");
    const asked = (await planAt(lead, first)).children.flatMap((c) => c.questions);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked[0]?.says).toMatch(/Is (Reception|Year \d+) the year group from September on\?/);
    const before = await groups();
    await takesIn(house, lead, first, Object.fromEntries(asked.map((q) => [q.key, "stays"])));
    const after = await groups();
    expect([...after].filter(([id, y]) => before.get(id) === y).length).toBeGreaterThanOrEqual(3);
    await house.to("2027-09-06T09:00:00Z");
    const again = await looksAt("2027-08-31");
    const { found } = await seenAt(lead, again);
    expect(found.differences).toBe(3);
    await takesIn(
      house,
      lead,
      again,
      Object.fromEntries(
        (await planAt(lead, again)).children.flatMap((c) => c.questions).map((q) => [q.key, "stays"]),
      ),
    );
    expect(await groups()).toEqual(after);
  });

  it("can be looked at in spring, and is not done while the old year is taught", async () => {
    await house.to("2027-05-10T09:00:00Z");
    const page = await looksAt("2027-08-31");
    const refused = await lead.postJson(`${page}/decide`, {});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("from Sun 1 August 2027 on");
  });

  it("says which placements cross the summer, and lets a leaver leave once the placement has ended", async () => {
    await underWay(house, { start: "2026-09-14", end: "2027-07-16" });
    await summer();
    const page = await looksAt("2027-08-31");
    const plan = await planAt(lead, page);
    const one = plan.children.find((c) => c.key === `year-${marlow}`);
    expect(one?.warnings[0]).toMatch(/was to end on Fri(day)? 16 July 2027, and no end is recorded/);
    await takesIn(house, lead, page, { leave: [`year-${marlow}`] });
    await house.to("2027-09-01T09:00:00Z");
    expect(await now(marlow)).toMatchObject({ leavingOn: "2027-08-31" });
    expect((await now(marlow)).leftOn).toBeUndefined();
  });

  it("interrupted half-way it goes on where it stopped, and moves nobody twice", async () => {
    await house.close();
    const until = { times: 0 };
    const throttled = (deps: Deps): Deps => ({
      ...deps,
      ledger: {
        ...deps.ledger,
        append: (...args) => {
          if (until.times === 0 || !JSON.stringify(args).includes("year-moved"))
            return deps.ledger.append(...args);
          until.times -= 1;
          // Every other one is stored all the same: the answer alone is lost.
          const kept = until.times % 2 === 0 ? deps.ledger.append(...args) : Promise.resolve();
          return kept.then(() => {
            throw Object.assign(new Error("throttled"), { name: "Throttled" });
          });
        },
      },
    });
    house = await openHouse({ everywhere: throttled });
    lead = await new Caller(house, handler).signIn(staff.lead);
    await summer();
    const before = await groups();
    const page = await looksAt("2027-08-31");
    until.times = 4;
    await lead.postJson(`${page}/decide`, {});
    for (let i = 0; i < 6 && (await seenAt(lead, page)).state !== "done"; i += 1) {
      await house.to(house.deps.clock.now().add({ minutes: 10 }).toString());
      await house.sweep();
    }
    expect(until.times).toBe(0);
    expect(await seenAt(lead, page)).toMatchObject({ state: "done", taken: { refused: 0 } });
    for (const p of await allOf()) expect(numbered(p.yearGroup)).toBe(numbered(before.get(p.id)) + 1);
  });

  it("says that the policy and the calendar of the new year are still to come", async () => {
    await house.close();
    house = await openHouse({ at: "2028-08-02T09:00:00Z" });
    lead = await new Caller(house, handler).signIn(staff.lead);
    const page = await looksAt("2028-08-31");
    const { text } = await lead.get(`${page}/decide`);
    expect(text).toContain("The calendar has no terms of 2028/29 yet");
    expect(text).toMatch(/The policy is to be reviewed by [^.]+2028/);
  });
});

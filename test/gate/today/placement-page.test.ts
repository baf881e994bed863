import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { changed, father, lead, streamOf } from "../referred.ts";
import { underWay } from "../under-way.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, { start: "2026-09-08", end: "2026-12-15" });
  await house.to("2026-09-09T07:40:00Z");
});
afterEach(() => house.close());

const as = (staff: string) => new Caller(house, handler).signIn(staff);

type Glance = {
  readonly blocks: readonly { readonly title: string; readonly late: boolean }[];
  readonly dates: readonly { readonly date: string; readonly owed: readonly { readonly owner: string }[] }[];
  readonly people: readonly { readonly name: string; readonly phone: string }[];
  readonly attendance: readonly { readonly label: string; readonly unconfirmed: number }[];
  readonly money?: { readonly weekly: number };
};

const glance = async (staff: string): Promise<Glance> =>
  (await (await as(staff)).sees(`/placements/${placement}`)).glance as Glance;

describe("A placement on one screen (K11)", () => {
  it("tells what it waits for, late first, the next three dates with their owner, and whom to ring", async () => {
    const g = await glance(lead);

    expect(g.blocks[0]?.late).toBe(true);
    expect(g.dates).toHaveLength(3);
    const days = g.dates.map((d) => d.date);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(g.dates[0]?.owed[0]?.owner).toBeTruthy();
    expect(g.people).toContainEqual(
      expect.objectContaining({ name: "Mrs Jodie Marlow", phone: "01632 960301" }),
    );
    expect(g.people.at(-1)?.phone).toBe("01632 960231");
    const page = (await (await as(lead)).get(`/placements/${placement}`)).text;
    expect(page).toContain('href="tel:01632960301"');
    expect(page.length).toBeLessThan(30_000);
  });

  it("shows attendance as it is: what nobody has confirmed is not there (K3.5)", async () => {
    const [all] = (await glance(lead)).attendance;
    expect(all).toMatchObject({ label: "Since the first day", there: 0 });
    expect((await (await as(lead)).get(`/placements/${placement}`)).text).toContain("0% there of");
  });

  it("says what it costs to those who choose providers, and to nobody else", async () => {
    const answers = { provider: sampleId("provider", "tideway-nurture"), "weekly-cost": 240 };
    const command = { stream: streamOf(house, placement), id: "price", by: lead };
    await execute(house.deps, placements, command, () =>
      decided([{ type: "form-submitted", form: "provider", answers, words: {} }]),
    );
    const { money } = await glance(lead);
    expect((await glance(sampleId("staff", "d-marsh"))).money).toBeUndefined();
    // By the school weeks that the report to the governors counts, from the first day on.
    expect(money).toEqual({ weekly: 240, soFar: 240, inAll: 240 * 15 });
  });

  it("leads each to what they owe themselves before what they may do for somebody else", async () => {
    type Owed = { title: string; owner: string; href?: string; ready: boolean; later: boolean; due?: string };
    for (const [staff, role] of [
      [lead, "ap-lead"],
      [sampleId("staff", "p-lund"), "dsl"],
    ] as const) {
      const browser = await as(staff);
      const { obligations } = (await browser.sees(`/placements/${placement}`)) as unknown as {
        obligations: readonly Owed[];
      };
      const can = obligations.filter((o) => o.href && o.ready && !o.later);
      expect(
        can.some((o) => o.owner === role),
        role,
      ).toBe(true);
      expect(
        can.some((o) => o.owner !== role),
        role,
      ).toBe(true);
      const page = (await browser.get(`/placements/${placement}`)).text;
      const first =
        /<a [^>]*href="([^"]+)"[^>]*class="govuk-button|<a [^>]*class="govuk-button[^>]*href="([^"]+)"/.exec(
          page,
        );
      const to = (first?.[1] ?? first?.[2])?.replaceAll("&amp;", "&");
      expect(
        can.filter((o) => o.href === to).map((o) => o.owner),
        `${role} to ${to}`,
      ).toContain(role);
      expect(page).not.toContain("You may do it too");
    }
  });

  it("names nobody who may not be contacted (K4.3)", async () => {
    await changed(house, father.id, { restricted: "yes" });
    await house.settle();
    expect(JSON.stringify((await glance(lead)).people)).not.toContain("Sean");
  });
});

describe("A placement's other pages", () => {
  it("plan what comes by date, and show the week", async () => {
    const { plan } = (await (await as(lead)).sees(`/placements/${placement}/plan`)) as unknown as {
      readonly plan: readonly { readonly date: string; readonly title: string }[];
    };
    expect(plan.map((a) => a.date)).toEqual(plan.map((a) => a.date).toSorted());
    expect(plan.map((a) => a.title)).toContain("Last day as agreed");
  });

  it("say by which clause each promise is asked", async () => {
    const page = (await (await as(lead)).get(`/placements/${placement}/promises`)).text;
    expect(page).toContain("Hold the review of this period");
    expect(page).toMatch(/O82 · [^<]*TWE/);
  });

  it("show what became of each mail", async () => {
    await house.sweep();
    const page = (await (await as(lead)).get(`/placements/${placement}/documents`)).text;
    expect(page).toContain("Mrs Jodie Marlow");
    expect(page).toContain("Notification letters");
  });

  it("find what happened by a word, and by no name", async () => {
    const history = async (q: string) =>
      (
        (await (await as(lead)).sees(`/placements/${placement}/history?q=${q}`)) as unknown as {
          count: number;
        }
      ).count;
    expect(await history("")).toBeGreaterThan(await history("letter"));
    expect(await history("letter")).toBeGreaterThan(0);
    expect(await history("marlow")).toBe(0);
  });

  it("are for those who may read the placement", async () => {
    for (const part of ["plan", "promises", "documents", "history"])
      expect(
        (await (await as(sampleId("staff", "a-sorrel"))).get(`/placements/${placement}/${part}`)).status,
      ).toBe(403);
  });
});

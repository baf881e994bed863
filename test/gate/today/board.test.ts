import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead } from "../referred.ts";
import { recordsForm, reviewOn, underWay, waitsAtSameProvider } from "../under-way.ts";

type Item = {
  readonly id: string;
  readonly pupil: string;
  readonly year: string;
  readonly state: string;
  readonly next: string;
  readonly owner: string;
  readonly days?: number;
  readonly hours: number;
  readonly review: string;
  readonly attendance?: { readonly there: number; readonly of: number; readonly unconfirmed: number };
};

let house: House;
let placement: string;
let other: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, { start: "2026-09-08", end: "2026-12-15" });
  other = await waitsAtSameProvider(house);
  await house.to("2026-09-15T07:40:00Z");
});
afterEach(() => house.close());

const office = sampleId("staff", "d-marsh");

const as = (staff: string) => new Caller(house, handler).signIn(staff);

const board = async (query = "", staff = lead): Promise<readonly Item[]> =>
  (await (await as(staff)).sees(`/placements${query}`)).items as readonly Item[];

describe("The board (K11)", () => {
  it("shows each placement with year, next step, owner, days left, state, attendance, hours and review", async () => {
    const finley = (await board()).find((i) => i.id === placement);

    expect(finley).toMatchObject({ year: "Year 2", state: "overdue", review: "2026-10-22" });
    expect(finley?.hours).toBeGreaterThan(0);
    expect(finley?.next).toBeTruthy();
    expect(finley?.owner).toBeTruthy();
    expect(finley?.days).toBeLessThan(0);
    // Tuesday's sessions are asked about, and nobody has answered: that is no attendance.
    expect(finley?.attendance?.there ?? 0).toBe(0);
    const page = (await (await as(lead)).get("/placements")).text;
    for (const said of ["days over", "2 placements", "Days left", "Review by"]) expect(page).toContain(said);
    expect(page.length).toBeLessThan(30_000);
  });

  it("is narrowed and sorted by its address, which names nobody", async () => {
    expect((await board("?phase=referral")).map((i) => i.id)).toEqual([other]);
    expect((await board("?state=closed")).length).toBe(0);
    expect((await board("?year=Year+2")).map((i) => i.id)).toContain(placement);
    const up = (await board("?sort=pupil")).map((i) => i.pupil);
    expect((await board("?sort=pupil&down=yes")).map((i) => i.pupil)).toEqual(up.toReversed());
    expect((await board())[0]?.id).toBe(placement);
    expect((await board("?page=99")).length).toBeGreaterThan(0);
    const few = (await (await as(lead)).get("/placements?columns=phase,cost")).text;
    expect(few).toContain("Pounds a week");
    expect(few).not.toContain("sort=days");
  });

  it("finds a pupil by name by POST alone", async () => {
    const browser = await as(lead);
    const found = await browser.postJson("/placements/found", { name: "marl" });
    expect((found.model.items as readonly Item[]).map((i) => i.id)).toEqual([placement]);
    expect(found.location).toBe("");
    expect((await browser.postJson("/placements/found", { name: "" })).status).toBe(422);
    expect((await browser.get("/placements")).text).not.toContain('name="q"');
    expect(await board("?q=marlow")).toHaveLength(2);
  });

  it("keeps views under names of one's own", async () => {
    const browser = await as(lead);
    const kept = await browser.postJson("/placements/views", { name: "Reviews", filters: "sort=review" });
    expect(kept.status).toBe(200);
    expect((await browser.get("/placements")).text).toContain("Reviews");
    expect((await (await as(office)).sees("/placements")).views).toEqual([]);
    const [view] = (await browser.sees("/placements")).views as readonly { readonly key: string }[];
    await browser.postJson("/placements/views", { drop: view?.key });
    expect((await browser.sees("/placements")).views).toEqual([]);
    expect((await browser.postJson("/placements/views", { name: "All", filters: "" })).status).toBe(422);
  });

  it("is downloaded as CSV and Excel, as it is filtered, by those who may export", async () => {
    const csv = (
      await (await as(office)).get("/placements/board/placements.csv?sort=pupil&columns=year,phase")
    ).text;
    expect(Buffer.from(csv).toString()).toContain("Pupil,Year,Phase");
    expect(csv.trim().split("\n")).toHaveLength(3);
    const excel = await (await as(office)).get("/placements/board/placements.xlsx");
    expect(excel.status).toBe(200);
    expect(
      (await (await as(sampleId("staff", "o-tarrant"))).get("/placements/board/placements.csv")).status,
    ).toBe(403);
    expect((await (await as(office)).get("/placements/board/else.csv")).status).toBe(404);
  });

  it("has a calendar of what falls due", async () => {
    const { dates } = (await (await as(lead)).sees("/placements/calendar?month=2026-10")) as unknown as {
      readonly dates: readonly { readonly date: string; readonly what: string; readonly pupil: string }[];
    };
    expect(dates.map((d) => d.date)).toEqual(dates.map((d) => d.date).toSorted());
    expect(dates).toContainEqual(
      expect.objectContaining({ date: "2026-10-22", what: "Hold the review of this period" }),
    );
    expect((await (await as(lead)).get("/placements/calendar?month=nonsense")).status).toBe(200);
  });
});

describe("The list for the inspection call (K11)", () => {
  it("has every pupil off site with what is asked, and a blank where nothing is recorded", async () => {
    await house.to("2026-10-13T09:00:00Z");
    await recordsForm(house, placement, "review", reviewOn("2026-10-13"));
    const { lines } = (await (await as(office)).sees("/placements/inspection")) as unknown as {
      readonly lines: readonly Record<string, unknown>[];
    };

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      pupil: "Finley Marlow",
      year: "Year 2",
      provider: "Tideway Nurture Centre",
      registered: "Yes",
      start: "2026-09-08",
      review: "2026-10-13",
      visit: "",
      before: "",
    });
    expect(String(lines[0]?.address)).toContain("Slipway Road");
    const csv = (await (await as(office)).get("/placements/inspection/list.csv")).text;
    expect(csv).toContain("Last visit");
    expect((await (await as(office)).get("/placements/inspection/list.xlsx")).status).toBe(200);
    expect((await (await as(sampleId("staff", "o-tarrant"))).get("/placements/inspection")).status).toBe(403);
  });
});

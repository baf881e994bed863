import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setCoverFrom } from "#casework/school/people/cover.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { mailsTo } from "#test/shared/casework/attendance/placed.ts";
import { Caller, hiddenOf } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { head, lead, placementNow } from "../referred.ts";
import { outcomeTold, owed, recordsForm, reviewOn, underWay } from "../under-way.ts";

type Held = { readonly id: string; readonly name: string };
type Item = {
  readonly task: string;
  readonly key: string;
  readonly form: string;
  readonly title: string;
  readonly due: string;
  readonly late: boolean;
  readonly place: string;
  readonly href: string;
  readonly others: readonly Held[];
  readonly onIt?: Held;
  readonly handedOn?: { readonly to: Held; readonly by: Held };
};

const lund = sampleId("staff", "p-lund");

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, { start: "2026-09-08", end: "2026-12-15" });
  await house.to("2026-09-09T07:40:00Z");
});
afterEach(() => house.close());

const as = (staff: string) => new Caller(house, handler).signIn(staff);

const itemsOf = async (staff: string): Promise<readonly Item[]> =>
  (await (await as(staff)).sees("/today")).items as readonly Item[];

const found = async (staff: string, key: string): Promise<Item> => {
  const all = await itemsOf(staff);
  const item = all.find((i) => i.key === key);
  if (!item) throw new Error(`${key} is not among ${all.map((i) => `${i.key} ${i.due}`).join(", ")}`);
  return item;
};

const says = async (staff: string, task: string, fields: object, what = "") =>
  (await as(staff)).postJson(`/today/tasks/${task}${what}`, fields);

/** A review, which lead and head may both record. */
const review = "O82";

describe("Today (K11)", () => {
  it("groups what is due by pupil, late first, with one button each and who else could do it", async () => {
    const page = (await (await as(lead)).get("/today")).text;
    const [group = ""] = /<section class="app-today__group">.*?<\/section>/s.exec(page) ?? [];

    expect(group).toContain("Marlow");
    expect(group.match(/class="govuk-button[^"]*app-today__button"/g)?.length).toBe(
      group.match(/class="app-today__item"/g)?.length,
    );
    expect(page.length).toBeLessThan(30_000);
    expect((await found(lead, review)).others.map((o) => o.name)).toContain("Mr Idris Vale");
  });

  it("shows others who is on it until the day ends or it is given back", async () => {
    const { task } = await found(lead, review);
    expect((await says(lead, task, { act: "take", shown: "" })).status).toBe(200);

    expect((await found(head, review).catch(() => undefined))?.onIt).toBeUndefined();
    expect((await found(lead, review)).onIt?.name).toBe("Ms Rosa Flint");

    await says(lead, task, { act: "give-back" });
    expect((await found(lead, review)).onIt).toBeUndefined();
    await says(lead, task, { act: "take", shown: "" });
    await house.to("2026-09-10T07:40:00Z");
    expect((await found(lead, review)).onIt).toBeUndefined();
  });

  it("never silences a reminder: what is overdue is chased, and stays in sight, whoever is on it", async () => {
    const { task, due } = await found(lead, review);
    const day = `${due}T07:40:00Z`;
    await house.to(day);
    await says(lead, task, { act: "take", shown: "" });
    const next = new Date(Date.parse(day) + 14 * 86_400_000).toISOString();
    await house.to(next.replace(".000Z", "Z"));
    await says(lead, task, { act: "take", shown: "" });
    const late = await found(lead, review);

    expect(late).toMatchObject({ late: true, place: "now" });
    expect((await owed(house, placement, review)).late).toBe(true);
    expect((await placementNow(house, placement)).reminded[review]).toBe(due);
  });

  it("hands a task on to somebody who may do it, who hears of it and has it on their list", async () => {
    const { task, others } = await found(lead, review);
    expect(others.map((o) => o.id)).toContain(head);
    expect((await itemsOf(head)).map((i) => i.key)).not.toContain(review);

    const done = await says(lead, task, { to: head }, "/handed-on");
    await house.settle();

    expect(done.status).toBe(200);
    const mail = (await mailsTo(house, "i-vale@harbour-view.example")).find((m) =>
      m.text.includes("Ms Rosa Flint has handed this on to you"),
    );
    expect(mail?.text).toContain("Hold the review of this period");
    expect(mail?.text).not.toContain("Marlow");
    expect(await found(head, review)).toMatchObject({ task, handedOn: { by: { name: "Ms Rosa Flint" } } });
    expect((await found(lead, review)).place).toBe("with-others");

    expect((await says(head, task, { act: "give-back" })).status).toBe(200);
    expect((await itemsOf(head)).map((i) => i.key)).not.toContain(review);
    expect((await found(lead, review)).place).not.toBe("with-others");
  });

  it("hands nothing on to somebody who may not do it", async () => {
    const { task } = await found(lead, review);
    const refused = await says(lead, task, { to: sampleId("staff", "a-sorrel") }, "/handed-on");
    expect(refused.status).toBe(422);
  });

  it("puts a task off with a reason, never past its due date, for whoever asks it", async () => {
    const { task, due } = await found(lead, review);
    const beyond = await says(lead, task, { until: "2027-03-01", why: "day-agreed" }, "/put-off");
    expect(beyond.status).toBe(422);
    expect(JSON.stringify(beyond.model.errors)).toContain("cannot be put off beyond that");

    expect((await says(lead, task, { until: due, why: "day-agreed" }, "/put-off")).status).toBe(200);
    expect((await found(lead, review)).place).toBe("put-off");
    expect((await (await as(lead)).get("/today")).text).toContain("Put off (1)");
    await house.to(`${due}T07:40:00Z`);
    expect((await found(lead, review)).place).toBe("now");
    expect((await says(lead, task, { until: due, why: "day-agreed" }, "/put-off")).status).toBe(422);
  });

  it("answers a press that comes too late with a sentence", async () => {
    const { task } = await found(lead, review);
    await says(lead, task, { to: head }, "/handed-on");
    await says(head, task, { act: "take", shown: "" });
    const late = await says(lead, task, { act: "take", shown: "" });
    expect(late.status).toBe(422);
    expect(JSON.stringify(late.model.errors)).toContain("Somebody else has said meanwhile");
    expect((await says(lead, task, { act: "take", shown: head })).status).toBe(200);
    expect((await says(lead, `${placement}.O999`, { act: "take" })).status).toBe(404);
    const again = await says(head, task, { act: "give-back" });
    expect(again.status).toBe(200);
    expect(JSON.stringify((await says(head, task, { act: "give-back" })).model)).toContain("not among your");
  });

  it("takes the same press twice as one", async () => {
    const { task } = await found(lead, review);
    const browser = await as(lead);
    const form = hiddenOf((await browser.get(`/today/tasks/${task}`)).text);
    await browser.post(`/today/tasks/${task}`, form);
    expect((await browser.post(`/today/tasks/${task}`, form)).status).toBe(303);
    expect((await found(lead, review)).onIt?.id).toBe(lead);
  });

  it("lets nobody take a concern by a press that does not count, nor put it off", async () => {
    const concern = { reference: "S-1", on: "2026-09-09", at: "07:30", "by-word": "yes" };
    await recordsForm(house, placement, "concern", concern);
    const item = (await itemsOf(lund)).find((i) => i.form === "concern-acknowledged");
    expect(item?.place).toBe("at-once");
    const task = item?.task ?? "";
    const refused = await says(lund, task, { act: "take" });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.model.errors)).toContain("counts only where you record it");
    expect((await (await as(lund)).get(`/today/tasks/${task}`)).text).not.toContain("I am on it");
    for (const what of ["/handed-on", "/put-off"])
      expect((await (await as(lund)).get(`/today/tasks/${task}${what}`)).status).toBe(422);
  });

  it("shows what was done today, by whom", async () => {
    await house.to("2026-10-13T09:00:00Z");
    await recordsForm(house, placement, "review", { ...reviewOn("2026-10-13"), ...outcomeTold });
    const { done } = (await (await as(lead)).sees("/today")) as unknown as {
      readonly done: readonly { readonly title: string; readonly by: string }[];
    };
    expect(done[0]?.by).toBe("You");
    expect((await (await as(head)).get("/today")).text).toContain("Done today");
    await house.to("2026-10-14T09:00:00Z");
    expect((await (await as(lead)).sees("/today")).done).toEqual([]);
  });

  it("says in whose roles one stands in", async () => {
    const sender = { at: house.at, command: "cover", by: head };
    await setCoverFrom(house.deps, sender, lead, {
      by: lund,
      roles: ["ap-lead"],
      from: "2026-09-09",
      to: "2026-09-11",
    });
    expect((await (await as(lund)).get("/today")).text).toContain("You stand in for Ms Rosa Flint until");
    expect((await itemsOf(lund)).map((i) => i.key)).toContain(review);
    expect((await (await as(lund)).get("/today?role=ap-lead")).text).toContain('aria-current="page"');
  });
});

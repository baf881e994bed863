import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dropOverdueDrafts } from "#casework/drafts/drafts.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import { Caller, hiddenOf } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { head, lead, placementNow, pupil } from "../referred.ts";
import { underWay } from "../under-way.ts";

const words = "Rather tired in the afternoons, canary-4711";

let house: House;
let placement: string;
let caller: Caller;
let path: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, { start: "2026-10-06", end: "2026-12-15" });
  await house.to("2026-10-07T09:00:00Z");
  caller = await new Caller(house, handler).signIn(lead);
  path = `/placements/${placement}/forms/review`;
});
afterEach(() => house.close());

const presses = async (pressed: string, fields: Readonly<Record<string, string>> = {}) => {
  const { csrf = "", command = "" } = hiddenOf((await caller.get(path)).text);
  return caller.post(path, { csrf, command, ...fields, pressed });
};

const stored = async (): Promise<{ readonly drafts: number; readonly text: string }> => {
  const rows = await house.deps.effects.list("draft", house.scope);
  const people: unknown[] = [];
  for await (const record of house.deps.vault.all(house.scope)) people.push(record);
  return { drafts: rows.length, text: JSON.stringify([rows, people]) };
};

describe("a form left half-filled (K9.9)", () => {
  it("is offered again to the same person on the same form, and listed on Today", async () => {
    expect((await caller.get(path)).text).toContain("Save and come back later");
    const left = await presses("later", { behaviour: words });
    expect(left.location).toBe("/today");
    const today = await caller.sees("/today");
    expect(today.drafts).toMatchObject([{ href: path, who: expect.stringContaining("Marlow") }]);
    expect((await caller.get("/today")).text).toContain("Left half-filled");

    const again = await caller.get(path);
    expect(again.text).toContain(words);
    expect(again.text).toContain("half-filled on 7 October 2026");
    expect((await placementNow(house, placement)).forms.review).toBeUndefined();
  });

  it("is read by nobody else: sealed in the vault, and on nobody else's page", async () => {
    await presses("later", { behaviour: words });
    expect((await stored()).text).not.toContain("canary-4711");
    const another = await new Caller(house, handler).signIn(head);
    expect((await another.get(path)).text).not.toContain("canary-4711");
    expect((await another.sees("/today")).drafts).toEqual([]);
    expect((await caller.get(`/placements/${placement}/forms/visit`)).text).not.toContain("canary-4711");
  });

  it("is erased when it is thrown away, or sent at last", async () => {
    await presses("later", { behaviour: words });
    expect((await presses("discard")).location).toBe(path);
    expect((await stored()).drafts).toBe(0);
    expect((await caller.get(path)).text).not.toContain("canary-4711");

    const concern = `/placements/${placement}/forms/parent-contact`;
    path = concern;
    await presses("later", { about: "x" });
    expect((await stored()).drafts).toBe(1);
    const form = await caller.sees(concern);
    const answers = { on: "2026-10-07", about: "progress", how: "phone", said: "All well" };
    const tried = await caller.postJson(concern, answers);
    if (tried.status !== 200) throw new Error(JSON.stringify([tried.model.errors, form.form]));
    expect((await stored()).drafts).toBe(0);
  });

  it("is erased after 30 days, and when the placement closes", async () => {
    await presses("later", { behaviour: words });
    await dropOverdueDrafts(house.deps, house.scope);
    expect((await stored()).drafts).toBe(1);
    await house.to("2026-11-07T09:00:00Z");
    expect((await caller.get(path)).text).not.toContain("canary-4711");
    await dropOverdueDrafts(house.deps, house.scope);
    expect((await stored()).drafts).toBe(0);

    await presses("later", { behaviour: words });
    const row = await house.deps.views.get("placements", house.scope, placement);
    await house.deps.views.put({
      view: "placements",
      scope: house.scope,
      key: placement,
      version: (row?.version ?? 0) + 1,
      body: { ...row?.body, phase: "closed" },
    });
    await dropOverdueDrafts(house.deps, house.scope);
    expect((await stored()).drafts).toBe(0);
  });

  it("keeps nothing of a form that its person may not use, or of a page that asks nothing", async () => {
    const { csrf = "" } = hiddenOf((await caller.get(path)).text);
    const day = await caller.post(`/placements/${placement}/letter`, { csrf, pressed: "later" });
    expect(day.status).toBe(422);
    const lado = await caller.post(`/placements/${placement}/forms/lado-told`, { csrf, pressed: "later" });
    expect(lado.status).toBe(403);
    expect((await stored()).drafts).toBe(0);
  });
});

describe("a form off the placements that is left half-filled (K9.9)", () => {
  it("waits for its person too: of a pupil, of the school, and one that hangs on what its address asks", async () => {
    for (const [address, field, who] of [
      [`/pupils/${pupil}/adjustments/new`, "what", "Marlow"],
      ["/calendar/terms/new", "name", "This school"],
      ["/placements/{placement}/policy/stricter?setting=notice.minDays", "reason", "Marlow"],
    ] as const) {
      const by = await new Caller(house, handler).signIn(head);
      const page = address.replace("{placement}", placement);
      const shown = (await by.get(page)).text;
      expect(shown, page).toContain("Save and come back later");
      const left = await by.post(page, { ...hiddenOf(shown), [field]: words, pressed: "later" });
      expect(left.location, page).toBe("/today");
      const drafts = (await by.sees("/today")).drafts as readonly { href: string; who: string }[];
      expect(drafts.find((d) => d.href === page)?.who, page).toContain(who);
      expect((await by.get(page)).text, page).toContain(words);
    }
  });

  const ofSheets = [
    ...[
      "/pupils/import",
      "/pupils/suspensions/import",
      "/school/people/import",
      "/placements/take-over",
    ].flatMap((page) => [`${page}/uploaded/{file}`, `${page}/{import}/decide`]),
    // What was looked at is kept as a plan, until it is carried out or dropped.
    "/pupils/new-year/{import}/decide",
    "/attendance/marks/uploaded/{file}",
    // Two records side by side, and one choice.
    "/pupils/{pupil}/merge",
  ];

  /** One press or a few choices, a name that is sought, a list's name: nothing that would be lost. */
  const short = [
    "/today/tasks/{task}/handed-on",
    "/today/tasks/{task}/put-off",
    "/today/tasks/{task}",
    "/placements/found",
    "/pupils/found",
    "/placements/views",
    "/evidence/new",
    "/policy/outcomes/new",
    "/post",
  ];

  it("every page of staff that shows a form and takes it keeps it half-filled", () => {
    const takes = staffPages.filter((page) => page.get && page.post);
    expect(takes.length).toBeGreaterThan(40);
    // A sheet that was sent is kept itself, with what was said of its columns, until somebody takes it in or drops it.
    expect(
      takes
        .filter((page) => page.keepsDrafts === false)
        .map((page) => page.path)
        .toSorted(),
    ).toEqual([...short, ...ofSheets].toSorted());
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import type { Route } from "#domain/rules/rules.ts";
import { placementStream } from "#domain/streams.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { type Door, dale, hill, openDoor } from "./staff-door.ts";

let door: Door;
beforeEach(async () => {
  door = await openDoor(staffPages);
});
afterEach(() => door.close());

const ready: readonly PlacementEvent[] = [
  { type: "form-submitted", form: "referral", answers: { "primary-reason": "improve-behaviour" }, words: {} },
  { type: "form-submitted", form: "decision", answers: { decision: "place" }, words: {} },
  {
    type: "form-submitted",
    form: "provider",
    answers: { provider: "prov1" },
    words: {},
  },
  {
    type: "provider-copied",
    provider: { id: "prov1", registered: "yes", isSchool: "no", online: "no" },
    from: "provider",
  },
  {
    type: "form-submitted",
    form: "timetable",
    answers: { start: "2026-11-03", end: "2026-12-11", monday: "day" },
    words: {},
  },
];

/** A pupil's direction, ready for the governing body; proposed by the AP lead. */
const direction = async (name: string, route: Route = "direction"): Promise<string> => {
  const answers = {
    "given-name": "Ada",
    "family-name": name,
    "date-of-birth": "2013-02-28",
    "year-group": "8",
  };
  const pupil = (await door.post("ap-lead", "/pupils/new", answers)).json.location;
  const { placement } = (await door.post("ap-lead", `${pupil}/referrals`, { route })).json;
  const command = { stream: placementStream(hill, placement), id: "made-ready", by: "ap-lead" };
  await execute(door.deps, placements, command, () => decided(ready));
  return placement;
};

const panel = (placement: string, governors = ["governor"]) =>
  door.post("clerk", `/approvals/${placement}/panel`, { governors, delegation: "GB 2026-27/2" });

const approval = {
  decision: "approved",
  how: "panel",
  approvers: ["governor"],
  on: "2026-09-01",
  minute: "GB 2026-27/5",
  delegation: "GB 2026-27/2",
  power: "academy",
  clause: "12.3",
  until: "2026-12-11",
};

describe("The papers of a panel (issue 16, part 8)", () => {
  it("are one document with the case by initials, for those who see the case", async () => {
    const placement = await direction("Marsh");
    const papers = `/approvals/${placement}/papers.pdf`;
    expect((await door.html("clerk", `/approvals/${placement}`)).text).toContain(papers);
    const pdf = await door.get("clerk", papers);
    expect(pdf.status).toBe(200);
    expect(pdf.headers["content-type"]).toContain("application/pdf");
    expect((await door.get("referrer", papers)).status).toBe(403);
  });
});

describe("The governing body's pages (catalogue O6; rules of sense, roles)", () => {
  it("show a governor the one case that they are named for, by initials, and no other", async () => {
    const [named, other] = [await direction("Named"), await direction("Other")];
    expect((await door.get("governor", "/approvals")).json.cases).toEqual([]);
    await panel(named);

    expect((await door.get("governor", "/approvals")).json.cases).toMatchObject([{ placement: named }]);
    const page = await door.get("governor", `/approvals/${named}`);
    expect(page.json).toMatchObject({ who: "AN", standing: "Waits for the decision" });
    expect(page.text).not.toContain("Named");
    expect((await door.html("governor", `/approvals/${named}`)).text).toContain("Direction for AN</h1>");
    expect((await door.html("governor", `/approvals/${named}/decision`)).text).toContain(
      "Record the decision",
    );
    expect((await door.get("governor", `/approvals/${other}`)).status).toBe(404);
    expect((await door.get("governor", `/approvals/${other}/decision`)).status).toBe(404);
    expect((await door.get("governor", `/placements/${named}`)).status).toBe(403);
    expect((await door.get("governor", `/placements/${named}/forms/direction-approval`)).status).toBe(403);
  });

  it("show the clerk each direction, and nobody a placement by agreement or of another school", async () => {
    const [directed, agreed] = [await direction("One"), await direction("Two", "agreement")];

    const { cases } = (await door.get("clerk", "/approvals")).json;
    expect(cases.map((each: { placement: string }) => each.placement)).toEqual([directed]);
    expect((await door.get("clerk", `/approvals/${agreed}`)).status).toBe(404);
    expect((await door.get("clerk", `/approvals/${directed}`, dale)).status).toBe(404);
  });

  it("take the decision of a governor who is named, and note who read the case", async () => {
    const placement = await direction("Named");
    await panel(placement);
    await door.get("governor", `/approvals/${placement}`);

    const done = await door.post("governor", `/approvals/${placement}/decision`, approval);

    expect(done.json.location).toBe(`/approvals/${placement}`);
    expect((await door.get("clerk", `/approvals/${placement}`)).json.standing).toBe("Approved");
    const pupil = (await door.get("ap-lead", `/placements/${placement}`)).json.pupil;
    const reads = await door.deps.audit.list("hills/hill", pupil);
    expect(reads.some((r) => r.by === "governor" && r.path === `/approvals/${placement}`)).toBe(true);
  });

  it("refuse whoever proposed it, and say who may", async () => {
    const placement = await direction("Own");

    const refused = await door.post("ap-lead", `/approvals/${placement}/decision`, approval);

    expect(refused.status).toBe(422);
    expect(refused.json.errors[0].message).toMatch(/Sam clerk, Sam governor(,| and) Sam governor-chair/);
    const own = await panel(placement, ["ap-lead"]);
    expect(own.status).toBe(422);
  });
});

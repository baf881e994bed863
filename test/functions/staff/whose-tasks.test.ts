import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements, schools } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import { placementStream, schoolStream } from "#domain/streams.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import type { Role } from "#ids/role.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { setStaff } from "#streams/school/school.ts";
import { type Door, hill, openDoor } from "./staff-door.ts";

let door: Door;
beforeEach(async () => {
  door = await openDoor(staffPages);
});
afterEach(() => door.close());

const closed = (phase: "referral" | "consent" | "checks", next: "consent" | "checks" | "commissioning") =>
  ({ type: "gate-closed", phase, cycle: 1, next }) as const;

const replied: PlacementEvent = { type: "form-submitted", form: "provider-checks", answers: {}, words: {} };

const commissioning: readonly PlacementEvent[] = [
  { type: "form-submitted", form: "decision", answers: { decision: "place" }, words: {} },
  { type: "form-submitted", form: "provider", answers: { provider: "prov1" }, words: {} },
  {
    type: "provider-copied",
    provider: { id: "prov1", registered: "yes", isSchool: "no", online: "no" },
    from: "provider",
  },
  { type: "form-submitted", form: "timetable", answers: { start: "2026-11-03", monday: "day" }, words: {} },
  closed("referral", "consent"),
  closed("consent", "checks"),
  closed("checks", "commissioning"),
];

const placed = async (): Promise<string> => {
  const pupil = {
    "given-name": "Ada",
    "family-name": "Placed",
    "date-of-birth": "2013-02-28",
    "year-group": "8",
  };
  const { location } = (await door.post("ap-lead", "/pupils/new", pupil)).json;
  const { placement } = (await door.post("ap-lead", `${location}/referrals`, { route: "agreement" })).json;
  const stream = placementStream(hill, placement);
  for (const [id, events] of Object.entries({ chosen: commissioning, replied: [replied] }))
    await execute(door.deps, placements, { stream, id, by: "ap-lead" }, () => decided(events));
  return placement;
};

type Item = { readonly title: string; readonly owner: string; readonly form: string; readonly href: string };

const tasksOf = async (role: Role): Promise<readonly Item[]> => (await door.get(role, "/today")).json.items;

describe("Needs me today", () => {
  it("shows whoever arranges a check what is theirs, and who records it", async () => {
    const placement = await placed();

    expect(await tasksOf("assessment-lead")).toContainEqual(
      expect.objectContaining({ title: "Arrange examination entries", href: `/placements/${placement}` }),
    );
    expect((await door.html("assessment-lead", "/today")).text).toContain("recorded by: AP lead");
    expect((await door.get("assessment-lead", `/placements/${placement}`)).status).toBe(200);
  });

  it("gives the tasks of a role that nobody holds to whoever stands in, as the set-up says", async () => {
    await placed();
    const ofSenco = async () => (await tasksOf("ap-lead")).filter((item) => item.owner === "senco");
    expect((await tasksOf("senco")).map((item) => item.form)).toContain("emergency-sheet");
    expect(await ofSenco()).toEqual([]);

    const left = { stream: schoolStream(hill), id: "senco-left", by: "system" };
    await execute(door.deps, schools, left, () => setStaff({ id: "senco", roles: ["senco"], active: false }));

    expect((await ofSenco()).map((item) => item.form)).toContain("emergency-sheet");
  });
});

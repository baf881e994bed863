import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { read, schools } from "#casework/commit/streams.ts";
import { schoolRecordOf, staffOf } from "#casework/people/people.ts";
import { inviteFrom } from "#casework/school/people/roles.ts";
import { schoolWarnings } from "#casework/school/set-up-warnings.ts";
import { schoolStream } from "#domain/streams.ts";
import { digestOf } from "#infra/local/control/digest.ts";
import example from "#infra/local/school/example.json" with { type: "json" };
import { keepTenant, keptTenant } from "#infra/local/school/kept-tenant.ts";
import { checkedSchool, type SchoolFile } from "#infra/local/school/school-file.ts";
import { setUp, staffId } from "#infra/local/school/set-up.ts";
import { storeSchools } from "#infra/local/school/stored.ts";
import { setCalendar } from "#streams/school/school.ts";
import { memoryDeps } from "#test/functions/staff/memory-deps.ts";

const file = checkedSchool(example, "example.json");
const at = { tenant: "larch-lane", school: "larch-lane" };
const scope = "larch-lane/larch-lane";

let door: ReturnType<typeof memoryDeps>;
let root: string;
beforeEach(() => {
  door = memoryDeps();
  root = mkdtempSync(join(tmpdir(), "waymark-school-"));
});
afterEach(() => {
  door.close();
  rmSync(root, { recursive: true, force: true });
});

const now = async () => (await read(door.deps, schools, schoolStream(at))).state;
const withPeople = (people: SchoolFile["people"]): SchoolFile => ({ ...file, people });

describe("Setting up a school from its file", () => {
  it("stores school, policy, calendar and people, with names in the vault alone", async () => {
    expect(await setUp(door.deps, file)).toEqual(at);
    const state = await now();
    expect(state).toMatchObject({ profile: "crestwood-2025", trust: "", schoolType: "maintained" });
    expect(state.calendar?.terms).toHaveLength(3);
    expect(state.staff).toHaveLength(8);
    expect(await schoolRecordOf(door.deps, scope, "larch-lane")).toMatchObject({
      name: "Larch Lane School",
      localAuthority: { name: "Elmbury Council, inclusion team" },
    });
    const stored = JSON.stringify(await door.deps.ledger.read(schoolStream(at)));
    expect(stored).not.toContain("Pryce");
  });

  it("done twice, is done once", async () => {
    await setUp(door.deps, file);
    const before = await digestOf(door.deps);
    await setUp(door.deps, file);
    expect(await digestOf(door.deps)).toBe(before);
  });

  it("leaves what people changed on pages, unless the file's own part changed", async () => {
    await setUp(door.deps, file);
    const { calendar } = await now();
    if (!calendar) throw new Error("no calendar");
    const closed = { ...calendar, closures: [{ date: "2026-11-30", reason: "Snow" }] };
    const command = { stream: schoolStream(at), id: "closed-for-snow", by: "head" };
    await execute(door.deps, schools, command, () => setCalendar(closed));
    await setUp(door.deps, { ...file, school: { ...file.school, phone: "01632 960 481" } });
    expect((await now()).calendar?.closures).toHaveLength(1);
    expect((await schoolRecordOf(door.deps, scope, "larch-lane"))?.phone).toBe("01632 960 481");

    await setUp(door.deps, { ...file, calendar: { ...file.calendar, insetDays: [] } });
    expect((await now()).calendar).toMatchObject({ insetDays: [], closures: [] });
  });

  it("changes roles, brings in the new, and lets nobody sign in who is no longer named", async () => {
    await setUp(door.deps, file);
    const [head, lead, ...others] = file.people;
    if (!head || !lead) throw new Error("nobody");
    const renamed = { ...lead, name: "Mr Felix Amadi-Cole", roles: ["ap-lead" as const] };
    await setUp(door.deps, withPeople([head, renamed, ...others.slice(1)]));
    const state = await now();
    const of = (email: string) => state.staff.find((s) => s.id === staffId(at, { email }));
    expect(of("f-amadi@larch-lane.example")).toMatchObject({ roles: ["ap-lead"], active: true });
    expect((await staffOf(door.deps, scope, staffId(at, lead)))?.name).toBe("Mr Felix Amadi-Cole");
    expect(of("n-harding@larch-lane.example")?.active).toBe(false);

    await setUp(door.deps, file);
    expect((await now()).staff.every((s) => s.active)).toBe(true);
  });

  it("dismisses nobody whom a page has invited, whom no file has ever named; whom a file named it still does", async () => {
    await setUp(door.deps, file);
    const [head, lead, ...others] = file.people;
    if (!head || !lead) throw new Error("nobody");
    const invited = await inviteFrom(
      door.deps,
      { at, command: "invited-by-a-page-01", by: staffId(at, head) },
      { name: "Ms Nell Ashdown", job: "Teacher", email: "n-ashdown@larch-lane.example", roles: ["referrer"] },
    );
    if ("kind" in invited) throw new Error(invited.message);
    await setUp(door.deps, { ...file, people: [head, lead, ...others.slice(1)] });
    const active = (await now()).staff.filter((s) => s.active).map((s) => s.id);
    expect(active).toContain(invited.staff);
    expect(active).toHaveLength(file.people.length);
    expect(await staffOf(door.deps, scope, invited.staff)).toMatchObject({ name: "Ms Nell Ashdown" });
    // Once the file has named them, the file speaks of them.
    const named = { name: "Ms Nell Ashdown", job: "Teacher", email: "n-ashdown@larch-lane.example" };
    await setUp(door.deps, withPeople([...file.people, { ...named, roles: ["referrer"] }]));
    await setUp(door.deps, file);
    expect((await now()).staff.find((s) => s.id === invited.staff)?.active).toBe(false);
  });

  it("takes the id that the school's own sign-in gives a person", () => {
    expect(staffId(at, { id: "u-4711", email: "x@larch-lane.example" })).toBe("u-4711");
  });
});

describe("What is warned of", () => {
  it("is nothing for the example, which names a chair of governors too", async () => {
    await setUp(door.deps, file);
    expect(await schoolWarnings(door.deps, at)).toEqual([]);
  });

  it("is a role that the policy needs and nobody has, with who stands in", async () => {
    const without = (role: string) =>
      withPeople(
        file.people
          .map((p) => ({ ...p, roles: p.roles.filter((r) => r !== role) }))
          .filter((p) => p.roles.length > 0),
      );
    await setUp(door.deps, without("attendance-officer"));
    expect(await schoolWarnings(door.deps, at)).toEqual([
      "Nobody has the role “Attendance officer”. Whoever has the role “AP lead” gets its tasks and mails.",
    ]);
    await setUp(door.deps, without("deputy-dsl"));
    expect((await schoolWarnings(door.deps, at)).join()).toContain("Deputy safeguarding lead");
  });

  it("is a policy for another kind of school, and a calendar that has ended", async () => {
    await setUp(door.deps, {
      ...file,
      policy: "twerton-2017",
      school: { ...file.school, phase: ["primary"] },
    });
    expect((await schoolWarnings(door.deps, at)).join()).toContain("for these phases: nursery, infant");
    const terms = [{ name: "Summer 2026", first: "2026-04-13", last: "2026-07-21" }];
    await setUp(door.deps, { ...file, calendar: { ...file.calendar, terms } });
    expect((await schoolWarnings(door.deps, at)).join()).toContain("The calendar ended on");
  });
});

describe("A data folder", () => {
  it("with the sample in it takes no real school", async () => {
    const deps = { ...door.deps, settings: { ...door.deps.settings, tenant: "harbour" } };
    await storeSchools(deps, { root, school: undefined, guarded: true });
    await expect(storeSchools(deps, { root, school: file, guarded: true })).rejects.toThrow(
      "this folder holds the sample",
    );
  });

  it("of a school goes on with it without the file, and takes no other tenant", async () => {
    await storeSchools(door.deps, { root, school: file, guarded: true });
    expect(keptTenant(root)).toBe("larch-lane");
    const deps = { ...door.deps, settings: { ...door.deps.settings, tenant: "harbour" } };
    expect(await storeSchools(deps, { root, school: undefined, guarded: true })).toEqual([]);
    expect(await door.deps.ledger.head("harbour/harbour-view/school/harbour-view")).toBe(0);
    expect(() => keepTenant(root, "another")).toThrow("holds the records of larch-lane");
  });
});

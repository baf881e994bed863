import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failures, read, schools } from "#casework/commit/streams.ts";
import { staffSheetFields } from "#casework/import/staff/fields.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { staffIdOf } from "#casework/school/people/roles.ts";
import { failuresStream, schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { importOf, planAt, seenAt, takesIn } from "./importing.ts";

const kind = { base: "/school/people/import", fields: staffSheetFields };

let house: House;
let head: Caller;
beforeEach(async () => {
  house = await openHouse();
  head = await new Caller(house, handler).signIn(staff.head);
});
afterEach(() => house.close());

const row = (...cells: readonly string[]) => cells.map((c) => `"${c}"`).join(",");
const sheet = (...lines: readonly string[]) =>
  [row("Title", "Forename", "Surname", "Work email", "Job title", "Roles"), ...lines].join("\r\n");
const sent = (words: string, more: object = {}) =>
  importOf(kind, house, head, words, { whole: "no", ...more });
const school = async () => (await read(house.deps, schools, schoolStream(house.at))).state;
const rolesOf = async (email: string) =>
  (await school()).staff.find((s) => s.id === staffIdOf(house.at, email))?.roles;

describe("An import of staff (issue 14, item 3)", () => {
  it("invites whoever is new with the roles of the sheet; sensitive ones wait for a second person", async () => {
    const at = await sent(
      sheet(
        row("Ms", "Ada", "Quill-Reed", "a.quill@harbour-view.example", "Teacher", "SENCO, Key contact"),
        row(
          "Mr",
          "Cian",
          "Moss",
          "c.moss@harbour-view.example",
          "Deputy",
          "Deputy safeguarding lead; Referring teacher",
        ),
      ),
    );
    expect((await seenAt(head, at)).found).toMatchObject({ lines: 2, fresh: 2, errors: 0 });
    const says = (await planAt(head, at)).children.flatMap((c) => c.changes.map((d) => d.says));
    expect(says).toEqual([
      "Gets: SENCO, Key contact",
      "Gets: Deputy safeguarding lead (a second person says yes), Referring teacher",
    ]);
    expect(await rolesOf("a.quill@harbour-view.example")).toBeUndefined();
    const { taken } = await takesIn(house, head, at, { fresh: "yes" });
    expect(taken).toMatchObject({ fresh: 2, refused: 0 });
    expect(await rolesOf("a.quill@harbour-view.example")).toEqual(["senco", "key-contact"]);
    expect(await rolesOf("c.moss@harbour-view.example")).toEqual(["referrer"]);
    expect((await school()).asked.map((a) => a.staff.roles)).toEqual([
      expect.arrayContaining(["deputy-dsl"]),
    ]);
    expect(house.mails().some((m) => m.to.includes("a.quill@harbour-view.example"))).toBe(true);
  });

  it("gives no role silently: without one in the sheet it is asked, and a refused role is not given", async () => {
    const at = await sent(
      sheet(
        row("", "Ida", "Plain", "i.plain@harbour-view.example", "Teacher", ""),
        row("", "Tom", "Keen", "t.keen@harbour-view.example", "Teacher", "SENCO"),
        row("", "Bo", "Odd", "b.odd@harbour-view.example", "Cook", "Chef de cuisine"),
      ),
    );
    const plan = await planAt(head, at);
    expect(plan.children.flatMap((c) => c.questions.map((q) => q.key))).toEqual(["role-for-others"]);
    expect(plan.children[2]?.warnings[0]).toBe("“Chef de cuisine” is no role here: nothing is given by it.");
    const keen = plan.children[1]?.changes[0]?.key;
    const { taken, notTaken } = await takesIn(house, head, at, {
      ...{ fresh: "yes", "role-for-others": "referrer", refuse: [keen] },
    });
    expect(taken).toMatchObject({ fresh: 2, refused: 1 });
    expect(notTaken[0]?.says).toContain("Without a role nobody is taken in");
    expect(await rolesOf("i.plain@harbour-view.example")).toEqual(["referrer"]);
    expect(await rolesOf("t.keen@harbour-view.example")).toBeUndefined();
  });

  it("shows what differs, takes no role away, and a person is known by their e-mail address", async () => {
    const records = await staffMembersOf(house.deps, house.scope, [staff.teacher]);
    const teacher = records.get(staff.teacher);
    const before = (await school()).staff.find((s) => s.id === staff.teacher)?.roles ?? [];
    const at = await sent(
      sheet(row("", "Alba", "Sorrel", String(teacher?.email).toUpperCase(), "Year lead", "Key contact")),
    );
    const [one] = (await planAt(head, at)).children;
    expect(one?.changes.map((c) => c.what)).toEqual(["person", "roles"]);
    await takesIn(house, head, at, { refuse: [one?.changes[0]?.key] });
    const after = (await school()).staff.find((s) => s.id === staff.teacher)?.roles;
    expect(after).toEqual(expect.arrayContaining([...before, "key-contact"]));
    const now = (await staffMembersOf(house.deps, house.scope, [staff.teacher])).get(staff.teacher);
    expect(now?.name).toBe(teacher?.name);
  });

  it("asks about whoever is not in the sheet, and removes nobody: it is a task to say who takes over", async () => {
    const active = (await school()).staff.filter((s) => s.active);
    const at = await sent(
      sheet(row("", "New", "Person", "n.person@harbour-view.example", "Clerk", "Clerk to the governors")),
      {
        whole: "yes",
      },
    );
    const asked = (await planAt(head, at)).children.flatMap((c) => c.questions);
    expect(asked.map((q) => q.key).sort()).toEqual(active.map((s) => `gone-${s.id}`).sort());
    const answers = Object.fromEntries(
      asked.map((q) => [q.key, q.key === `gone-${staff.teacher}` ? "left" : "here"]),
    );
    await takesIn(house, head, at, { fresh: "yes", ...answers });
    expect((await school()).staff.filter((s) => s.active).length).toBe(active.length + 1);
    const open = async () =>
      Object.values((await read(house.deps, failures, failuresStream(house.at))).state.open).filter(
        (f) => f.kind === "person-to-leave",
      );
    expect((await open()).map((f) => f.link)).toEqual([`/school/people/${staff.teacher}/leave`]);
    await head.postJson(`/school/people/${staff.teacher}/leave`, { to: staff.lead });
    await house.to("2026-09-08T12:00:00Z");
    expect(await open()).toEqual([]);
  });

  it("says what is wrong with a line, and is closed to whoever may not invite people", async () => {
    const at = await sent(
      sheet(
        row("", "No", "Mail", "", "Teacher", "SENCO"),
        row("", "Bad", "Mail", "not-an-address", "Teacher", "SENCO"),
        row("", "One", "Mail", "same@harbour-view.example", "Teacher", "SENCO"),
        row("", "Two", "Mail", "same@harbour-view.example", "Teacher", "SENCO"),
      ),
    );
    expect((await planAt(head, at)).children.map((c) => c.errors[0] ?? "")).toEqual([
      "There is no e-mail address: it is what somebody signs in with.",
      "“not-an-address” is no e-mail address.",
      "",
      "Another line of the sheet has this e-mail address: each person signs in with their own.",
    ]);
    const teacher = await new Caller(house, handler).signIn(staff.teacher);
    expect((await teacher.get("/school/people/import")).status).toBe(403);
  });
});

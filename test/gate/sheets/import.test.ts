import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pupils, read } from "#casework/commit/streams.ts";
import { contactsOf, pupilsOf } from "#casework/people/people.ts";
import { fullName } from "#contracts/people.ts";
import { pupilStream } from "#domain/streams.ts";
import type { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { stored } from "../upload.ts";
import { importOfSheet, manager, planAt, seenAt, takesIn } from "./importing.ts";
import { csvOf, madeChildren } from "./made-sheet.ts";

let house: House;
let lead: Caller;
beforeEach(async () => {
  house = await openHouse();
  lead = await manager(house);
});
afterEach(() => house.close());

const allPupils = async () => {
  const rows = await house.deps.views.list("pupils", house.scope);
  const ids = rows.map((r) => r.key);
  const records = await pupilsOf(house.deps, house.scope, ids);
  return new Map(ids.map((id) => [fullName(records.get(id) ?? { givenName: "", familyName: "" }), id]));
};
const stateOf = async (id: string) => (await read(house.deps, pupils, pupilStream(house.at, id))).state;
const pupilCalled = async (name: string) => {
  const id = (await allPupils()).get(name);
  if (!id) throw new Error(`Nobody is called ${name}`);
  const state = await stateOf(id);
  const contacts = await contactsOf(
    house.deps,
    house.scope,
    state.contacts.map((c) => c.id),
  );
  return { id, state, contacts: state.contacts.map((c) => ({ ...c, record: contacts.get(c.id) })) };
};
const named = (c: Record<string, string>) => `${c["Legal Forename"]} ${c.Surname}`.trim();

describe("A first import of 300 pupils with every oddity (issue 14, item 3; K5, K7)", () => {
  it("shows first what it would do, takes in every child in the background, flags bad UPNs, and erases the sheet", async () => {
    const before = (await allPupils()).size;
    const made = madeChildren(300);
    const page = await importOfSheet(house, lead, csvOf(made));
    const { found, state } = await seenAt(lead, page);
    expect(state).toBe("checked");
    expect(found).toMatchObject({ lines: 300, fresh: 300, errors: 0, questions: 0, changed: 0 });
    expect((await allPupils()).size).toBe(before);
    const plan = await planAt(lead, page);
    const warned = plan.children.flatMap((c) => c.warnings);
    for (const says of [
      "There is no UPN.",
      "The UPN is a temporary one.",
      /check letter of this UPN is wrong/,
    ])
      expect(warned.some((w) => (typeof says === "string" ? w === says : says.test(w)))).toBe(true);

    const { taken } = await takesIn(house, lead, page, { fresh: "yes" });
    expect(taken).toMatchObject({ fresh: 300, contacts: 600, refused: 0 });
    expect((await allPupils()).size).toBe(before + 300);
    expect(await stored(house)).toEqual([expect.stringContaining("not-taken")]);

    const several = await pupilCalled(named(made[21] ?? {}));
    expect(several.contacts[0]?.record?.phone).toBe(
      "01632 960123 (work) / 07700 900123 / mum +44 7700 900456",
    );
    expect(several.contacts[0]?.record?.address).toBe(
      "Flat 2\nThe Old Mill\n3 Quay Lane\nSandleigh\nSD1 2AB",
    );
    const shared = await pupilCalled(named(made[24] ?? {}));
    expect(shared.contacts.map((c) => c.record?.email)).toEqual([
      "ada.24@family.example",
      "ada.24@family.example",
    ]);
    expect(shared.contacts[0]?.record?.phone).toBe("07700900123");
    const single = await pupilCalled("Suharto0012");
    expect(single.state.yearGroup).toMatch(/Reception|Year/);
    const fostered = await pupilCalled(named(made[27] ?? {}));
    expect(fostered.state.statuses).toEqual(expect.arrayContaining(["looked-after", "social-worker"]));
    expect(fostered.contacts[0]).toMatchObject({ relationship: "foster-carer", mayConsent: "no" });
    const ordered = await pupilCalled(named(made[7] ?? {}));
    expect(ordered.contacts[1]).toMatchObject({ restricted: "yes", mayConsent: "no", getsLetters: "no" });
  }, 60_000);

  it("imported again it changes nothing, in whatever order its columns and lines stand", async () => {
    const made = madeChildren(60);
    await takesIn(house, lead, await importOfSheet(house, lead, csvOf(made)), { fresh: "yes" });
    const again = await seenAt(lead, await importOfSheet(house, lead, csvOf(made.toReversed())));
    expect(again.found).toMatchObject({
      fresh: 0,
      changed: 0,
      same: 60,
      differences: 0,
      questions: 0,
      errors: 0,
    });
  });
});

describe("A re-import with 40 differences (issue 14, item 3)", () => {
  it("shows each, takes what is not refused, one by one or all, and only tightens a restriction", async () => {
    const made = madeChildren(90);
    const first = await importOfSheet(house, lead, csvOf(made), { whole: "yes" });
    const onRecord = (await planAt(lead, first)).left.length;
    await takesIn(house, lead, first, { fresh: "yes", refuse: ["all"] });
    const next = made.map((c, i): Record<string, string> => {
      if (i < 10) return { ...c, FSM: c.FSM === "Yes" ? "No" : "Yes" };
      if (i < 20) return { ...c, Year: c.Year === "R" ? "1" : "R" };
      if (i >= 30 && i < 40) return { ...c, "Contact 1 e-mail": `new.${i}@family.example` };
      if (i === 40) return { ...c, "Contact 2 court order": "Non-molestation order" };
      if (i === 57) return { ...c, "Contact 2 court order": "" };
      return c;
    });
    const gone = next.slice(0, 81);
    const page = await importOfSheet(house, lead, csvOf(gone), { whole: "yes" });
    const { found } = await seenAt(lead, page);
    expect(found.differences).toBe(40 + onRecord);
    const plan = await planAt(lead, page);
    const all = [...plan.children, ...plan.left].flatMap((c) =>
      c.changes.map((k) => ({ ...k, name: (c as { name: string }).name })),
    );
    const refused = all
      .filter((d) => d.key.endsWith("-statuses"))
      .slice(0, 4)
      .map((d) => d.key);
    const strangers = plan.left
      .filter((l) => !made.some((m) => named(m) === l.name))
      .flatMap((l) => l.changes.map((k) => k.key));
    const { taken } = await takesIn(house, lead, page, { refuse: [...refused, ...strangers] });

    expect(taken).toMatchObject({ refused: 0, fresh: 0 });
    expect((taken.changes ?? 0) + (taken.contacts ?? 0)).toBe(36);
    const restricted = await pupilCalled(named(made[40] ?? {}));
    expect(restricted.contacts[1]).toMatchObject({ restricted: "yes", getsAddress: "no" });
    // The sheet no longer restricts: only the safeguarding lead would lift it.
    expect((await pupilCalled(named(made[57] ?? {}))).contacts[1]?.restricted).toBe("yes");
    expect((await pupilCalled(named(made[89] ?? {}))).state.leftOn).toBe("2026-09-07");
    const kept = await seenAt(lead, await importOfSheet(house, lead, csvOf(gone)));
    expect(kept.found.differences).toBe(4);
  }, 60_000);
});

describe("What an import asks, and what it refuses", () => {
  const one = (more: Record<string, string> = {}) => ({ ...madeChildren(1)[0], ...more });

  it("asks about one UPN on two children, a look-alike, and a contact who is restricted elsewhere", async () => {
    const [a = {}, b = {}] = madeChildren(8).slice(4);
    const banned = { ...b, "Contact 1 court order": "Yes" };
    await takesIn(house, lead, await importOfSheet(house, lead, csvOf([a, banned])), { fresh: "yes" });
    const page = await importOfSheet(
      house,
      lead,
      csvOf([
        one({ UPN: a.UPN ?? "", Surname: "Other", "Legal Forename": "Quite", DOB: "01/02/2020" }),
        { ...a, UPN: "", "Contact 1 name": "", "Contact 1 e-mail": "", Surname: `${a.Surname}` },
        one({
          Surname: "Sister",
          "Legal Forename": "Her",
          DOB: "03/04/2021",
          Year: "R",
          UPN: "",
          "Contact 1 name": b["Contact 1 name"] ?? "",
        }),
      ]),
    );
    const plan = await planAt(lead, page);
    const questions = plan.children.flatMap((c) => c.questions);
    expect(questions.map((q) => q.says)).toEqual([
      expect.stringMatching(/^Quite Other.* has the UPN of /),
      expect.stringMatching(/ask the safeguarding lead whether/),
    ]);
    expect((await lead.postJson(`${page}/decide`, { fresh: "yes" })).status).toBe(422);
    const [who, contact] = questions.map((q) => q.key);
    const { taken } = await takesIn(house, lead, page, {
      fresh: "yes",
      [who ?? ""]: "other",
      [contact ?? ""]: "restricted",
    });
    expect(taken).toMatchObject({ fresh: 2, refused: 0 });
    expect((await pupilCalled("Her Sister")).contacts[0]?.restricted).toBe("yes");
    expect((await pupilCalled("Quite Other")).state.version).toBeGreaterThan(0);
    const dsl = await manager(house);
    expect(dsl).toBeDefined();
    const open = (await house.deps.views.get("failures", house.scope, house.at.school))?.body?.open as Record<
      string,
      { kind: string; roles: string[] }
    >;
    expect(Object.values(open).map((f) => [f.kind, f.roles[0]])).toEqual([["contact-to-judge", "dsl"]]);
  });

  it("names the line of whoever cannot be taken in, and takes the others", async () => {
    const page = await importOfSheet(
      house,
      lead,
      csvOf([
        one(),
        one({ DOB: "31/02/2020", Surname: "Nodate" }),
        one({ Year: "banana", Surname: "Noyear" }),
        one({ DOB: "01/01/1990", Surname: "Old" }),
      ]),
    );
    const plan = await planAt(lead, page);
    expect(plan.children.filter((c) => c.errors.length > 0).map((c) => [c.lines, c.errors[0]])).toEqual([
      [[3], "Date of birth: “31/02/2020” is no date."],
      [[4], expect.stringMatching(/^Year group: “banana”/)],
      [[5], expect.stringMatching(/makes the pupil 36/)],
    ]);
    expect((await takesIn(house, lead, page, { fresh: "yes" })).taken).toMatchObject({ fresh: 1 });
  });

  it("a sheet that breaks off is refused whole, and nothing is kept of it", async () => {
    const words = csvOf(madeChildren(40));
    const { sendsSheet } = await import("./sending.ts");
    const at = await sendsSheet(house, lead, "/pupils/import/new", words.slice(0, -120));
    expect((await lead.get(at)).text).toContain("breaks off");
    expect((await lead.sees("/pupils/import")).imports).toEqual([]);
  });

  it("an import older than what is held says so, and is dropped or taken only when somebody decides", async () => {
    await takesIn(house, lead, await importOfSheet(house, lead, csvOf([one()])), { fresh: "yes" });
    const page = await importOfSheet(house, lead, csvOf([one({ FSM: "maybe" })]), { "as-of": "2026-07-01" });
    expect(await seenAt(lead, page)).toMatchObject({ stale: true, state: "checked" });
    expect(JSON.stringify(await lead.sees("/today"))).toContain("older than what is held");
    expect((await lead.postJson(`${page}/decide`, {})).status).toBe(422);
    await lead.postJson(`${page}/decide`, { stale: "drop" });
    expect((await seenAt(lead, page)).state).toBe("dropped");
  });

  it("who left with an open placement is not taken off, one import goes at a time, and a dropped one leaves nothing", async () => {
    const page = await importOfSheet(house, lead, csvOf([one()]), { whole: "yes" });
    await expect(importOfSheet(house, lead, csvOf([one()]))).rejects.toThrow();
    expect((await lead.postJson(`${page}/drop`, {})).status).toBe(200);
    expect((await stored(house)).filter((f) => !f.includes("_waiting"))).toEqual([]);
    expect((await lead.postJson(`${page}/decide`, { fresh: "yes" })).status).toBe(404);
  });

  it("that nobody decides on for a week is dropped and erased by itself", async () => {
    const page = await importOfSheet(house, lead, csvOf([one()]));
    await house.to("2026-09-15T09:00:00Z");
    await house.sweep();
    expect((await seenAt(lead, page)).state).toBe("dropped");
    expect(await stored(house)).toEqual([]);
  });
});

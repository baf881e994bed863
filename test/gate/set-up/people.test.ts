import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Caller } from "../caller.ts";
import type { House } from "../house.ts";
import { begun, idOf, openNew, person, schoolNow, sends, sits, staffed } from "./new-school.ts";

let house: House;
let office: Caller;
beforeEach(async () => {
  house = await openNew();
  office = await begun(house);
  await staffed(house, office);
});
afterEach(() => house.close());

const mailsTo = async (mailbox: string) => {
  await house.settle();
  const sent = house.mails().filter(({ to }) => to.includes(`${mailbox}@larkfield.example`));
  return Promise.all(
    sent.map(
      async ({ id }) => (await PostalMime.parse(house.mailbox.find(id)?.raw ?? new Uint8Array())).text ?? "",
    ),
  );
};

const rolesOf = async (mailbox: string) =>
  (await schoolNow(house)).staff.find((m) => m.id === idOf(mailbox))?.roles;

const waiting = async () => (await schoolNow(house)).asked;

describe("Inviting and roles (K7, findings 8)", () => {
  it("invites by one form: a mail with the roles, a commit with who and when, no name in the ledger", async () => {
    const done = await sends(
      office,
      "/school/people/new",
      person("Ms Tess Corrigan", "tess", "data-manager"),
    );
    expect(done.model).toMatchObject({ staff: idOf("tess"), waits: false });

    expect(await rolesOf("tess")).toEqual(["data-manager"]);
    expect((await mailsTo("tess")).join()).toContain("Data manager");
    expect(JSON.stringify(await schoolNow(house))).not.toContain("Corrigan");
    const tess = await sits(house, "tess");
    expect((await tess.get("/school/details")).status).toBe(200);
  });

  it("refuses an address that somebody has, no role, and a headteacher who is chair", async () => {
    const twice = await sends(office, "/school/people/new", person("Somebody", "lead", "referrer"));
    expect(twice.model.errors).toEqual([
      { field: "email", message: "Ms Rosa Flint has this e-mail address and is on the list already" },
    ]);
    const none = await sends(office, "/school/people/new", person("Somebody", "some"));
    expect(none.model.errors).toMatchObject([{ field: "roles" }]);
    const chair = await sends(
      office,
      `/school/people/${idOf("head")}`,
      person("Mr Idris Vale", "head", "headteacher", "governor-chair"),
    );
    expect(chair.model.errors).toEqual([
      { field: "roles", message: "The headteacher cannot be chair of governors." },
    ]);
  });

  it("roles by which somebody reads about children at risk are given by two, once there are head and lead", async () => {
    const asked = await sends(
      office,
      "/school/people/new",
      person("Mr Owen Tarrant", "owen", "deputy-dsl", "referrer"),
    );
    expect(asked.model).toMatchObject({ waits: true });
    expect(await rolesOf("owen")).toEqual(["referrer"]);
    const [ask] = await waiting();
    expect((await mailsTo("head")).join()).toContain("two people give");

    // Whoever gave them cannot say yes as well, nor can the person itself.
    const own = await sends(office, `/school/people/asked/${ask?.id}`, { outcome: "confirmed" });
    expect(own.status).toBe(422);
    const head = await sits(house, "head");
    expect((await head.sees("/today")).items).toMatchObject([{ form: "roles-asked" }]);
    await sends(head, `/school/people/asked/${ask?.id}`, { outcome: "confirmed" });
    expect(await rolesOf("owen")).toEqual(["deputy-dsl", "referrer"]);
    expect(await waiting()).toEqual([]);
  });

  it("what waits is overtaken by what is entered later", async () => {
    const owen = (...roles: string[]) => person("Mr Owen Tarrant", "owen", ...roles);
    await sends(office, "/school/people/new", owen("deputy-dsl", "referrer"));
    await sends(office, `/school/people/${idOf("owen")}`, owen("referrer", "senco"));

    expect(await waiting()).toEqual([]);
    expect(await rolesOf("owen")).toEqual(["senco", "referrer"]);
  });

  it("a changed name is a commit, and no mail about roles", async () => {
    const before = (await mailsTo("lead")).length;
    const version = (await schoolNow(house)).version;
    const name = person("Ms Rosa Flint-Ashe", "lead", "ap-lead", "attendance-officer");
    await sends(office, `/school/people/${idOf("lead")}`, name);

    expect((await schoolNow(house)).version).toBeGreaterThan(version);
    expect(await mailsTo("lead")).toHaveLength(before);
  });

  it("nobody gives a sensitive role to themselves", async () => {
    const done = await sends(
      office,
      `/school/people/${idOf("office")}`,
      person("Mr Jonah Pike", "office", "admin", "dsl"),
    );

    expect(done.model.errors).toMatchObject([{ field: "roles" }]);
    expect(await rolesOf("office")).toEqual(["admin"]);
  });

  it("the last headteacher, safeguarding lead and administrator keep the role", async () => {
    for (const [mailbox, name] of [
      ["head", "Mr Idris Vale"],
      ["dsl", "Mrs Petra Lund"],
    ] as const) {
      const away = await sends(office, `/school/people/${idOf(mailbox)}`, person(name, mailbox, "referrer"));
      expect(away.model.errors, mailbox).toMatchObject([{ field: "roles" }]);
      const left = await sends(office, `/school/people/${idOf(mailbox)}/leave`, { to: idOf("lead") });
      expect(left.status, mailbox).toBe(422);
    }
    const head = await sits(house, "head");
    expect((await sends(head, `/school/people/${idOf("office")}/leave`, { to: idOf("lead") })).status).toBe(
      422,
    );
  });
});

describe("Cover (findings 8)", () => {
  const cover = { by: idOf("lead"), roles: ["dsl"], from: "2026-09-14", to: "2026-09-18" };

  it("gives roles from the first day to the last, and ends by itself", async () => {
    const done = await sends(office, `/school/people/${idOf("dsl")}/cover`, cover);
    expect(done.status, JSON.stringify(done.model)).toBe(200);
    const lead = await sits(house, "lead");
    expect((await lead.get("/school/duties/O124")).status).toBe(403);

    await house.to("2026-09-14T08:00:00Z");
    expect((await lead.get("/school/duties/O124")).status).toBe(200);
    expect((await lead.sees("/school/people")).people).toContainEqual(
      expect.objectContaining({ id: idOf("lead"), standsInAs: ["dsl"] }),
    );
    expect((await mailsTo("lead")).some((text) => text.includes("Mrs Petra Lund"))).toBe(true);

    await house.to("2026-09-19T08:00:00Z");
    expect((await lead.get("/school/duties/O124")).status).toBe(403);
    expect((await schoolNow(house)).covers).toEqual([]);
  });

  it("begins at once where it is today, and can be ended before", async () => {
    await sends(office, `/school/people/${idOf("dsl")}/cover`, { ...cover, from: "2026-09-07" });
    const [begun] = (await schoolNow(house)).covers;
    expect(begun).toMatchObject({ begun: true });

    await sends(office, `/school/people/covers/${begun?.id}/end`, {});
    expect((await schoolNow(house)).covers).toEqual([]);
  });

  it("is refused with its field: days that cannot be, roles that are not theirs, oneself for a sensitive role", async () => {
    const at = `/school/people/${idOf("dsl")}/cover`;
    const errors = async (more: object) => (await sends(office, at, { ...cover, ...more })).model.errors;

    expect(await errors({ from: "2026-09-19" })).toMatchObject([{ field: "to" }]);
    expect(await errors({ from: "2026-08-01", to: "2026-08-07" })).toMatchObject([{ field: "to" }]);
    expect(await errors({ roles: ["headteacher"] })).toMatchObject([{ field: "roles" }]);
    expect(await errors({ by: idOf("office") })).toMatchObject([{ field: "by" }]);
  });
});

describe("Leaving with hand-over (findings 8)", () => {
  it("shows what would be nobody's, and gives it to a named person", async () => {
    const page = await office.sees(`/school/people/${idOf("lead")}/leave`);
    expect(page.owes).toMatchObject({ roles: ["ap-lead", "attendance-officer"] });
    const lead = await sits(house, "lead");

    expect((await sends(office, `/school/people/${idOf("lead")}/leave`, {})).status).toBe(422);
    await sends(office, `/school/people/${idOf("lead")}/leave`, { to: idOf("head") });

    expect(await rolesOf("head")).toEqual(["headteacher", "ap-lead", "attendance-officer"]);
    expect((await lead.get("/today")).status).not.toBe(200);
    expect((await mailsTo("head")).some((text) => text.includes("you take over"))).toBe(true);
  });

  it("ends covers, and takes back roles that wait", async () => {
    await sends(office, `/school/people/${idOf("dsl")}/cover`, {
      by: idOf("lead"),
      roles: ["dsl"],
      from: "2026-09-07",
      to: "2026-09-18",
    });
    await sends(
      office,
      `/school/people/${idOf("lead")}`,
      person("Ms Rosa Flint", "lead", "ap-lead", "attendance-officer", "deputy-dsl"),
    );
    expect(await waiting()).toHaveLength(1);

    await sends(office, `/school/people/${idOf("lead")}/leave`, { to: idOf("head") });
    expect((await schoolNow(house)).covers).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it("nobody takes themselves off the list", async () => {
    expect((await sends(office, `/school/people/${idOf("office")}/leave`, { to: idOf("head") })).status).toBe(
      422,
    );
  });

  it("somebody who comes back under the same address is the same person", async () => {
    await sends(office, `/school/people/${idOf("lead")}/leave`, { to: idOf("head") });
    await sends(office, "/school/people/new", person("Ms Rosa Flint", "lead", "referrer"));

    expect(await rolesOf("lead")).toEqual(["referrer"]);
    expect((await (await sits(house, "lead")).get("/today")).status).toBe(200);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { pupils } from "#casework/commit/streams.ts";
import { pupilsOf } from "#casework/people/people.ts";
import { scopeOf } from "#domain/streams.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import { claimReferral } from "#streams/pupil/claims.ts";
import { type Door, dale, hill, openDoor } from "../staff-door.ts";

const ada = {
  "given-name": "Ada",
  "family-name": "O’Neil-Marsh",
  "date-of-birth": "2013-02-28",
  upn: "a123456789012",
  "year-group": "Year 8",
  statuses: ["ehcp"],
};

let door: Door;
beforeEach(async () => {
  door = await openDoor(staffPages);
});
afterEach(() => {
  door.close();
  expect(door.problems).toEqual([]);
});

const added = async (more: object = {}): Promise<string> =>
  (await door.post("ap-lead", "/pupils/new", { ...ada, ...more })).json.location;

const names = async (query: string): Promise<readonly string[]> =>
  (await door.post("ap-lead", "/pupils/found", { name: query })).json.items.map(
    (i: { name: string }) => i.name,
  );

describe("Adding a pupil", () => {
  it("makes one pupil, however often the form is sent", async () => {
    const first = await door.post("ap-lead", "/pupils/new", { ...ada, command: "command-1" });
    const second = await door.post("ap-lead", "/pupils/new", { ...ada, command: "command-1" });

    expect(second.json.location).toBe(first.json.location);
    expect((await door.get("ap-lead", "/pupils")).json.count).toBe(1);
  });

  it("keeps the name, the date of birth and the UPN in the vault and out of the ledger", async () => {
    const at = await added();
    const commits = JSON.stringify(await door.deps.ledger.read(`hills/hill/pupil/${at.split("/")[2]}`));

    expect(commits).not.toMatch(/Ada|Neil|2013-02-28|A123456789012/i);
    expect((await pupilsOf(door.deps, scopeOf(hill), [at.split("/")[2] ?? ""])).size).toBe(1);
  });

  it("leads whoever has several to the import of a sheet, where they may", async () => {
    expect((await door.html("data-manager", "/pupils/new")).text).toContain('href="/pupils/import"');
    expect((await door.html("referrer", "/pupils/new")).text).not.toContain('href="/pupils/import"');
  });

  it("says what is missing and adds nobody", async () => {
    const refused = await door.post("ap-lead", "/pupils/new", { ...ada, "given-name": "" });

    expect(refused.status).toBe(422);
    expect(refused.json.errors).toEqual([{ field: "given-name", message: "Enter the pupil's first name" }]);
    expect((await door.get("ap-lead", "/pupils")).json.count).toBe(0);
  });
});

describe("The list of pupils", () => {
  it("finds by the beginning of a name, of its parts, of several words, or of the UPN", async () => {
    await added();
    await added({ "given-name": "Zoë", "family-name": "Adair", upn: "" });

    expect(await names("ad")).toEqual(["Zoë Adair", "Ada O’Neil-Marsh"]);
    expect(await names("zoe")).toEqual(["Zoë Adair"]);
    expect(await names("marsh")).toEqual(["Ada O’Neil-Marsh"]);
    expect(await names("oneil ada")).toEqual(["Ada O’Neil-Marsh"]);
    expect(await names("A1234")).toEqual(["Ada O’Neil-Marsh"]);
    expect(await names("da")).toEqual([]);
  });

  it("takes no name in an address, and asks for one where none is typed", async () => {
    await added();
    await added({ "given-name": "Zoë", "family-name": "Adair", upn: "" });

    expect((await door.get("ap-lead", "/pupils?q=zoe")).json.count).toBe(2);
    const page = (await door.html("ap-lead", "/pupils")).text;
    expect(page).toContain('action="/pupils/found"');
    expect(page).not.toContain('name="q"');
    expect((await door.get("ap-lead", "/pupils/found")).json).toMatchObject({ items: [], count: 0 });
    expect((await door.post("ap-lead", "/pupils/found", { name: " " })).status).toBe(422);
  });

  it("shows no pupil of another school", async () => {
    const at = await added();

    expect((await door.get("ap-lead", "/pupils", dale)).json.count).toBe(0);
    expect((await door.post("ap-lead", "/pupils/found", { name: "ada" }, dale)).json.count).toBe(0);
    expect((await door.get("ap-lead", at, dale)).status).toBe(404);
    expect((await door.get("ap-lead", `${at}/statuses`, dale)).status).toBe(404);
    expect((await door.post("ap-lead", `${at}/referrals`, { route: "agreement" }, dale)).status).toBe(404);
  });
});

describe("A pupil's file", () => {
  it("shows statuses in words, and changes them", async () => {
    const at = await added();
    const changed = await door.post("senco", `${at}/statuses`, { statuses: ["looked-after"] });

    expect(changed.json.location).toBe(at);
    expect((await door.get("dsl", at)).json.statuses).toEqual(["Is looked after by the local authority"]);
    await door.post("senco", `${at}/statuses`, {});
    expect((await door.get("dsl", at)).json.statuses).toEqual([]);
  });

  it("shows a referring teacher neither statuses nor contacts", async () => {
    const seen = (await door.get("referrer", await added())).json;

    expect(seen.name).toBe("Ada O’Neil-Marsh");
    expect(seen).not.toHaveProperty("statuses");
    expect(seen).not.toHaveProperty("contacts");
  });

  it("tells whoever may not refer who may", async () => {
    const at = await added();

    expect((await door.html("data-manager", at)).text).toContain("Who may refer a pupil: Referring teacher");
    expect((await door.html("ap-lead", at)).text).not.toContain("Who may refer a pupil");
  });

  it("notes who opened it", async () => {
    const at = await added();
    await door.get("dsl", at);
    const reads = await door.deps.audit.list("hills/hill", at.split("/")[2] ?? "");

    expect(reads.map((r) => [r.by, r.path])).toEqual([["dsl", at]]);
  });
});

describe("Referring a pupil", () => {
  it("opens one referral, however often the button is pressed", async () => {
    const at = await added();
    const first = await door.post("referrer", `${at}/referrals`, {
      route: "agreement",
      command: "refer-once",
    });
    const second = await door.post("referrer", `${at}/referrals`, {
      route: "agreement",
      command: "refer-once",
    });

    expect(first.json.location).toMatch(/^\/placements\/[a-z0-9]+\/referral$/);
    expect(second.json.location).toBe(first.json.location);
    expect((await door.get("ap-lead", at)).json.placements).toMatchObject([
      { phase: "Referral", open: true },
    ]);
  });

  it("is refused while another referral is open, with the way to it", async () => {
    const at = await added();
    const { placement } = (await door.post("referrer", `${at}/referrals`, { route: "agreement" })).json;
    const again = await door.post("ap-lead", `${at}/referrals`, { route: "agreement" });

    expect(again.status).toBe(422);
    expect(again.json.errors[0].message).toContain("already has an open referral");
    expect(again.json.links.back).toBe(at);
    const file = (await door.get("ap-lead", at)).json;
    expect(file.placements[0].href).toBe(`/placements/${placement}`);
    expect(file.actions).toEqual({ refer: { action: `${at}/referrals` } });
  });

  it("opens a second one beside it, once it is said why", async () => {
    const at = await added();
    const refer = { route: "part-time", beside: "timetable", "beside-why": "Mornings here, Tuesdays there" };
    await door.post("ap-lead", `${at}/referrals`, { command: "refer-first", route: "agreement" });

    const second = await door.post("ap-lead", `${at}/referrals`, { command: "refer-second", ...refer });
    expect(second.json.location).toMatch(/^\/placements\/[a-z0-9]+\/referral$/);
    const file = (await door.get("ap-lead", at)).json;
    expect(file.placements).toMatchObject([
      { open: true, route: "Part-time timetable" },
      { open: true, route: "By agreement with the parents" },
    ]);
  });

  it("claims nothing while the school has no calendar", async () => {
    door.close();
    door = await openDoor(staffPages, null);
    const at = await added();
    const refused = await door.post("ap-lead", `${at}/referrals`, { route: "agreement" });

    expect(refused.json.errors[0].message).toContain("Enter the term dates first");
    expect((await door.get("ap-lead", at)).json.actions.refer.action).toBe(`${at}/referrals`);
  });

  it("finishes an attempt that claimed the pupil and got no further", async () => {
    const at = await added();
    const stream = `hills/hill${at.replace("pupils", "pupil")}`;
    await execute(door.deps, pupils, { stream, id: "claimed-then-lost", by: "dsl" }, (p) =>
      claimReferral(p, "plost00000"),
    );
    const opened = await door.post("ap-lead", `${at}/referrals`, { route: "agreement" });

    expect(opened.json.location).toBe("/placements/plost00000/referral");
  });
});

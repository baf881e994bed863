import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staffPages } from "#functions/web/staff/pages.ts";
import type { Role } from "#ids/role.ts";
import { type Door, openDoor } from "../staff-door.ts";

const ruth = {
  name: "Ruth Marsh",
  relationship: "parent",
  "parental-responsibility": "yes",
  source: "Birth certificate seen",
  "lives-with": "yes",
  "may-consent": "yes",
  "gets-letters": "yes",
  "gets-address": "yes",
  channel: "email",
  email: "ruth@example.org",
  "email-notices": "no",
  format: "large-print",
  restricted: "no",
};

const restricted = {
  ...ruth,
  restricted: "yes",
  restriction: "Court order of 3 May, in the safeguarding file",
};

let door: Door;

let at: string;

beforeEach(async () => {
  door = await openDoor(staffPages);
  const pupil = {
    "given-name": "Ada",
    "family-name": "Marsh",
    "date-of-birth": "2013-02-28",
    "year-group": "8",
  };
  at = (await door.post("ap-lead", "/pupils/new", pupil)).json.location;
});

afterEach(() => {
  door.close();
  expect(door.problems).toEqual([]);
});

const add = async (answers: object, as: Role = "ap-lead") => door.post(as, `${at}/contacts/new`, answers);

const contacts = async (as: Role) => (await door.get(as, at)).json.contacts;

const says = async (as: Role, label: string) =>
  (await contacts(as))[0].facts.find((f: { label: string }) => f.label === label)?.says;

describe("A contact", () => {
  it("is added once, however often the form is sent, and shown with its rights in words", async () => {
    await add({ ...ruth, command: "contact-1" });
    await add({ ...ruth, command: "contact-1" });

    expect(await contacts("ap-lead")).toMatchObject([{ name: "Ruth Marsh", restricted: false }]);
    expect(await says("ap-lead", "Asked for consent")).toBe("Yes");
    expect(await says("ap-lead", "Format")).toBe("Large print");
    expect(await says("ap-lead", "Agreed to notices by e-mail")).toBe("No");
  });

  it("is a residential or foster carer, with the authority’s word on whether they decide from day to day (issue 16, part 9)", async () => {
    const carer = {
      ...ruth,
      ...{ relationship: "residential-carer", delegated: "yes", "parental-responsibility": "no" },
      "may-consent": "no",
    };
    const refused = await add({ ...carer, "parental-responsibility": "yes" });
    expect(refused.json.errors).toMatchObject([{ field: "parental-responsibility" }]);
    await add(carer);
    expect(await says("ap-lead", "Relationship")).toBe("Residential carer, of a children’s home");
    expect(await says("ap-lead", "Decides about school from day to day")).toBe("Yes");
    expect((await add({ ...ruth, delegated: "yes" })).status).toBe(422);
  });

  it("keeps its words out of the ledger", async () => {
    await add(restricted);
    const commits = JSON.stringify(await door.deps.ledger.read(`hills/hill${at.replace("pupils", "pupil")}`));

    expect(commits).not.toMatch(/Ruth|ruth@|certificate|Court order/);
  });

  it("is corrected from what is on record, and keeps its id", async () => {
    const { contact } = (await add(ruth)).json;
    const shown = (await door.get("ap-lead", `${at}/contacts/${contact}`)).json;
    await door.post("ap-lead", `${at}/contacts/${contact}`, { ...shown.values, name: "Ruth Marsh-Lee" });

    expect(await contacts("ap-lead")).toMatchObject([{ id: contact, name: "Ruth Marsh-Lee" }]);
    expect(await says("ap-lead", "E-mail")).toBe("ruth@example.org");
  });

  it("is refused at its field where the law refuses it, and the record stays as it was", async () => {
    const { contact } = (await add(ruth)).json;
    const refused = await door.post("ap-lead", `${at}/contacts/${contact}`, {
      ...ruth,
      name: "Somebody Else",
      "parental-responsibility": "unknown",
    });

    expect(refused.status).toBe(422);
    expect(refused.json.errors).toEqual([
      {
        field: "may-consent",
        message: "Only a person with parental responsibility can be asked for consent.",
      },
    ]);
    expect((await contacts("ap-lead"))[0].name).toBe("Ruth Marsh");
  });

  it("reaches the open placement's own copy", async () => {
    const { placement } = (await door.post("ap-lead", `${at}/referrals`, { route: "agreement" })).json;
    await add(ruth);
    const commits = await door.deps.ledger.read(`hills/hill/placement/${placement}`);

    const copied = commits.flatMap((c) => c.events).findLast((e) => e.type === "contacts-copied");
    expect(copied).toMatchObject({ type: "contacts-copied", contacts: [{ mayConsent: "yes" }] });
  });

  it("of another pupil, or of none, is not found", async () => {
    expect((await door.get("ap-lead", `${at}/contacts/nobody`)).status).toBe(404);
    expect((await door.post("ap-lead", "/pupils/nobody/contacts/new", ruth)).status).toBe(404);
  });
});

describe("A restriction of contact", () => {
  it("is said to everybody, its reason to the safeguarding leads alone", async () => {
    await add(restricted, "dsl");

    expect((await contacts("senco"))[0].restricted).toBe(true);
    expect(JSON.stringify(await contacts("senco"))).not.toContain("Court order");
    expect(await says("deputy-dsl", "What restricts contact")).toBe(restricted.restriction);
    const shown = await door.html("ap-lead", at);
    expect(shown.text).not.toMatch(/Court order|ruth@example|Is asked for consent/);
    expect(shown.text).toContain("No contact");
    expect((await door.html("dsl", at)).text).toMatch(/Court order[\s\S]*ruth@example/);
  });

  it("stays when somebody corrects the rest who may not see it", async () => {
    const { contact } = (await add(restricted, "dsl")).json;
    const path = `${at}/contacts/${contact}`;
    const form = (await door.get("ap-lead", path)).json;
    expect(form.values).not.toHaveProperty("restriction");
    expect(form.form.fields.properties).not.toHaveProperty("restricted");
    const saved = await door.post("ap-lead", path, { ...form.values, phone: "01632 960 001" });

    expect(saved.status).toBe(200);
    expect((await contacts("ap-lead"))[0].restricted).toBe(true);
    expect(await says("dsl", "What restricts contact")).toBe(restricted.restriction);
    expect(await says("dsl", "Phone")).toBe("01632 960 001");
  });

  it("is lifted by the safeguarding leads only", async () => {
    const { contact } = (await add(restricted, "dsl")).json;
    const path = `${at}/contacts/${contact}`;
    expect((await door.post("ap-lead", path, ruth)).status).toBe(422);
    await door.post("dsl", path, ruth);

    expect((await contacts("dsl"))[0].restricted).toBe(false);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminPages } from "#functions/web/admin/pages.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import { type Role, roles } from "#ids/role.ts";
import { placementForms } from "#promises/forms.ts";
import { type Action, actions, mayDo } from "#promises/permissions.ts";
import { type Door, openDoor } from "./staff-door.ts";

const pages = [...staffPages, ...adminPages];

let door: Door;

let pupil: string;

let placement: string;

beforeAll(async () => {
  door = await openDoor(pages);
  const answers = {
    "given-name": "Ada",
    "family-name": "Marsh",
    "date-of-birth": "2013-02-28",
    "year-group": "8",
  };
  pupil = (await door.post("ap-lead", "/pupils/new", answers)).json.location.split("/")[2];
  placement = (await door.post("ap-lead", `/pupils/${pupil}/referrals`, { route: "agreement" })).json
    .placement;
});

afterAll(() => door.close());

/** A page's address with real ids in it. */
const addressOf = (path: string): string =>
  path
    .replace("{pupil}", pupil)
    .replace("{placement}", placement)
    .replace("{date}", "2026-10-23")
    .replaceAll(/\{\w+\}/g, "some-id");

const without = (action: Action): readonly Role[] => roles.filter((role) => !mayDo([role], action));

describe("A page refuses each role that lacks its permission", () => {
  it.each(pages)("$path", async (page) => {
    const address = addressOf(page.path);
    for (const role of without(page.action)) {
      const asked = await door.get(role, address);
      expect(asked.status, `GET as ${role}`).toBe(403);
      const sent = await door.post(role, address, {});
      expect(sent.status, `POST as ${role}`).toBe(403);
      expect(sent.json.problem.title).toBe("You cannot do this");
      expect(asked.text, role).not.toMatch(/Ada|Marsh/);
    }
  });

  it.each(Object.keys(placementForms).filter((form) => form !== "referral"))("the form %s", async (form) => {
    const address = `/placements/${placement}/forms/${form}`;
    for (const role of without(`form.${form}` as Action)) {
      expect((await door.get(role, address)).status, `GET as ${role}`).toBe(403);
      expect((await door.post(role, address, {})).status, `POST as ${role}`).toBe(403);
    }
  });

  it("has a permission of its own for every form", () => {
    for (const form of Object.keys(placementForms)) expect(Object.keys(actions)).toContain(`form.${form}`);
  });
});

/**
 * A school that has no address yet has no letter to show; only the first policy is chosen by others than the head; and letters
 * are printed by whoever records that they were given.
 */
const askMore = [
  ...["/school/letters/preview/mail", "/school/letters/preview/letter.pdf", "/policy/choose"],
  ...["/post", "/post/letters.pdf"],
];

describe("A page lets in each role that has its permission", () => {
  it.each(pages.filter((page) => page.get && !page.path.includes("{") && !askMore.includes(page.path)))(
    "$path",
    async (page) => {
      for (const role of roles.filter((each) => mayDo([each], page.action))) {
        const got = await door.html(role, addressOf(page.path));
        expect(got.status, role).toBe(200);
        // A file comes as it is, with no heading; of this one its address says so.
        if (page.doc?.file === undefined) expect(got.text, role).toContain("<h1");
      }
    },
  );

  it("shows a pupil's file to each of them without what the role may not see", async () => {
    for (const role of roles.filter((each) => mayDo([each], "pupils.read"))) {
      const got = await door.html(role, `/pupils/${pupil}`);
      expect(got.status, role).toBe(200);
    }
  });
});

describe("Nobody is let in without a session", () => {
  it.each(pages)("$path", async (page) => {
    const nobody = await door.anonymous(addressOf(page.path));

    expect(nobody.status).toBe(401);
    expect(nobody.text).not.toMatch(/Ada|Marsh/);
  });
});

import { describe, expect, it } from "vitest";
import { fields, maySee, type PersonalField } from "#contracts/permissions.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import { type Role, roles } from "#ids/role.ts";
import { type Action, actions, mayDo } from "#promises/permissions.ts";

const allActions = Object.keys(actions) as Action[];

const allFields = Object.keys(fields) as PersonalField[];

const listed = (list: readonly Role[], role: Role): boolean => list.includes(role);

/** Role by action and field: a row each, a mark where it is allowed. */
const matrix = (): string => {
  const row = (name: string, allowed: (role: Role) => boolean): string =>
    `${name.padEnd(26)}${roles.map((role) => (allowed(role) ? "x" : ".").padStart(role.length)).join("  ")}`;
  return [
    `${"".padEnd(26)}${roles.join("  ")}`,
    ...allActions.toSorted().map((action) => row(action, (role) => mayDo([role], action))),
    "",
    ...allFields.toSorted().map((field) => row(field, (role) => maySee([role], field))),
    "",
  ].join("\n");
};

describe("Permissions", () => {
  it("are what was agreed: whoever changes one reads the matrix and agrees to it with `vitest -u`", async () => {
    await expect(matrix()).toMatchFileSnapshot("agreed-permissions.txt");
  });

  it.each(roles)("deny %s whatever does not list that role", (role) => {
    for (const action of allActions)
      expect(mayDo([role], action), action).toBe(listed(actions[action], role));
    for (const field of allFields) expect(maySee([role], field), field).toBe(listed(fields[field], role));
  });

  it("deny everything to somebody without a role", () => {
    for (const action of allActions) expect(mayDo([], action), action).toBe(false);
    for (const field of allFields) expect(maySee([], field), field).toBe(false);
  });

  it("give somebody with two roles what either gives, and no more", () => {
    for (const one of roles)
      for (const other of roles) {
        for (const action of allActions)
          expect(mayDo([one, other], action)).toBe(mayDo([one], action) || mayDo([other], action));
        for (const field of allFields)
          expect(maySee([one, other], field)).toBe(maySee([one], field) || maySee([other], field));
      }
  });

  it("let every role open a page besides its own day, so that nobody signs in to nothing", () => {
    const pages = staffPages.map((page) => page.action).filter((action) => action !== "today.read");

    expect(roles.filter((role) => !pages.some((action) => mayDo([role], action)))).toEqual([]);
  });

  it("name only roles that there are", () => {
    for (const list of [...Object.values(actions), ...Object.values(fields)])
      for (const role of list) expect(roles).toContain(role);
  });
});

describe("What must stay so whatever else is agreed", () => {
  it("governors and the clerk see nobody's name", () => {
    for (const field of allFields) {
      expect(maySee(["governor"], field), field).toBe(false);
      expect(maySee(["clerk"], field), field).toBe(false);
    }
  });

  it("the administrator of the system decides nothing about a pupil and sees nobody", () => {
    expect(
      allActions.filter(
        (a) => mayDo(["admin"], a) && /^(form|letter|referral|pupil|contact|placement)/.test(a),
      ),
    ).toEqual([]);
    for (const field of allFields) expect(maySee(["admin"], field), field).toBe(false);
  });

  it("only the safeguarding leads see why contact is restricted", () => {
    expect(roles.filter((role) => maySee([role], "contact.restriction"))).toEqual(["dsl", "deputy-dsl"]);
  });

  it("only the headteacher issues letters and shortens notice", () => {
    expect(roles.filter((role) => mayDo([role], "letter.issue"))).toEqual(["headteacher"]);
    expect(roles.filter((role) => mayDo([role], "form.notice-shortened"))).toEqual(["headteacher"]);
  });
});

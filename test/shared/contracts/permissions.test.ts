import { describe, expect, it } from "vitest";
import {
  type Action,
  actions,
  fields,
  mayDo,
  maySee,
  type PersonalField,
} from "../../../shared/contracts/permissions.ts";
import { type Role, roles } from "../../../shared/domain/roles.ts";

const allActions = Object.keys(actions) as Action[];
const allFields = Object.keys(fields) as PersonalField[];
const listed = (list: readonly Role[], role: Role): boolean => list.includes(role);

/** The matrix as it was agreed, a line a role: whoever changes a permission changes this line as well. */
const agreed: Readonly<Record<Role, { readonly does: readonly string[]; readonly sees: readonly string[] }>> =
  {
    "ap-lead": {
      does: [
        "calendar.read",
        "calendar.write",
        "contacts.write",
        "form.arrival",
        "form.consent-received",
        "form.consent-settled",
        "form.consent-withdrawn",
        "form.decision",
        "form.destination",
        "form.end",
        "form.letter",
        "form.letter-given",
        "form.meeting",
        "form.provider",
        "form.referral",
        "form.refusal",
        "form.timetable",
        "placement.read",
        "placements.read",
        "policy.read",
        "providers.read",
        "providers.write",
        "pupils.read",
        "pupils.write",
        "referral.open",
        "today.read",
      ],
      sees: [
        "contact.details",
        "placement.letters",
        "placement.words",
        "pupil.date-of-birth",
        "pupil.name",
        "pupil.statuses",
      ],
    },
    headteacher: {
      does: [
        "calendar.read",
        "calendar.write",
        "contacts.write",
        "form.arrival",
        "form.consent-received",
        "form.consent-settled",
        "form.consent-withdrawn",
        "form.decision",
        "form.destination",
        "form.end",
        "form.letter",
        "form.letter-given",
        "form.meeting",
        "form.notice-shortened",
        "form.provider",
        "form.referral",
        "form.refusal",
        "form.timetable",
        "letter.issue",
        "placement.read",
        "placements.read",
        "policy.read",
        "providers.read",
        "providers.write",
        "pupils.read",
        "pupils.write",
        "referral.open",
        "today.read",
      ],
      sees: [
        "contact.details",
        "placement.letters",
        "placement.words",
        "pupil.date-of-birth",
        "pupil.name",
        "pupil.statuses",
      ],
    },
    dsl: {
      does: [
        "calendar.read",
        "contacts.write",
        "form.end",
        "form.referral",
        "placement.read",
        "placements.read",
        "policy.read",
        "providers.read",
        "pupils.read",
        "referral.open",
        "today.read",
      ],
      sees: [
        "contact.details",
        "contact.restriction",
        "placement.letters",
        "placement.words",
        "pupil.date-of-birth",
        "pupil.name",
        "pupil.statuses",
      ],
    },
    "deputy-dsl": {
      does: [
        "calendar.read",
        "contacts.write",
        "placement.read",
        "placements.read",
        "policy.read",
        "providers.read",
        "pupils.read",
        "today.read",
      ],
      sees: [
        "contact.details",
        "contact.restriction",
        "placement.letters",
        "placement.words",
        "pupil.date-of-birth",
        "pupil.name",
        "pupil.statuses",
      ],
    },
    senco: {
      does: [
        "calendar.read",
        "form.referral",
        "placement.read",
        "placements.read",
        "policy.read",
        "providers.read",
        "pupils.read",
        "pupils.write",
        "referral.open",
        "today.read",
      ],
      sees: [
        "contact.details",
        "placement.letters",
        "placement.words",
        "pupil.date-of-birth",
        "pupil.name",
        "pupil.statuses",
      ],
    },
    "attendance-officer": {
      does: [
        "calendar.read",
        "form.arrival",
        "form.letter-given",
        "placement.read",
        "placements.read",
        "policy.read",
        "providers.read",
        "pupils.read",
        "today.read",
      ],
      sees: ["contact.details", "placement.letters", "pupil.date-of-birth", "pupil.name", "pupil.statuses"],
    },
    "designated-teacher": {
      does: [
        "calendar.read",
        "placement.read",
        "placements.read",
        "policy.read",
        "providers.read",
        "pupils.read",
        "today.read",
      ],
      sees: [
        "contact.details",
        "placement.letters",
        "placement.words",
        "pupil.date-of-birth",
        "pupil.name",
        "pupil.statuses",
      ],
    },
    "assessment-lead": {
      does: [
        "calendar.read",
        "placement.read",
        "placements.read",
        "policy.read",
        "providers.read",
        "pupils.read",
        "today.read",
      ],
      sees: ["contact.details", "placement.letters", "pupil.date-of-birth", "pupil.name", "pupil.statuses"],
    },
    "key-contact": {
      does: [
        "calendar.read",
        "form.consent-received",
        "form.consent-settled",
        "placement.read",
        "placements.read",
        "policy.read",
        "providers.read",
        "pupils.read",
        "today.read",
      ],
      sees: [
        "contact.details",
        "placement.letters",
        "placement.words",
        "pupil.date-of-birth",
        "pupil.name",
        "pupil.statuses",
      ],
    },
    "data-manager": {
      does: [
        "calendar.read",
        "calendar.write",
        "contacts.write",
        "form.letter-given",
        "placement.read",
        "placements.read",
        "policy.read",
        "providers.read",
        "pupils.read",
        "pupils.write",
        "today.read",
      ],
      sees: ["contact.details", "placement.letters", "pupil.date-of-birth", "pupil.name", "pupil.statuses"],
    },
    clerk: { does: ["calendar.read", "policy.read", "today.read"], sees: [] },
    governor: { does: ["calendar.read", "policy.read", "today.read"], sees: [] },
    referrer: {
      does: [
        "calendar.read",
        "form.referral",
        "policy.read",
        "pupils.read",
        "pupils.write",
        "referral.open",
        "today.read",
      ],
      sees: ["pupil.date-of-birth", "pupil.name"],
    },
    admin: { does: ["calendar.read", "policy.read", "runs.act", "runs.read", "today.read"], sees: [] },
  };

describe("Permissions", () => {
  it("give each role exactly what was agreed, and nothing else", () => {
    for (const role of roles) {
      expect(allActions.filter((action) => mayDo([role], action)).sort(), role).toEqual([
        ...agreed[role].does,
      ]);
      expect(allFields.filter((field) => maySee([role], field)).sort(), role).toEqual([...agreed[role].sees]);
    }
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

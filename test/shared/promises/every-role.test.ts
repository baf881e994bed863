import { describe, expect, it } from "vitest";
import { reviewParties } from "#contracts/forms/review.ts";
import { type Role, roles } from "#ids/role.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { profiles } from "#policy/profiles.ts";
import { consultees } from "#promises/deciding/consulting.ts";
import { visitForm } from "#promises/visits/visit/form.ts";
import { visitActionAbout } from "#promises/visits/visit-action/about.ts";

const isRole = (name: string): name is Role => roles.some((role) => role === name);

/** What each of our policies says of a setting, as it counts at its school. */
const saidOf = (name: "review.attendees" | "decision.consultees"): readonly string[] =>
  profiles().flatMap((profile) => {
    const on = profile.from;
    return [...effectiveRules({ profile, floor: lawFloor(), on, route: "agreement" }).settings[name].value];
  });

describe("Every role", () => {
  it("that a visit can give something to may record that it is done", () => {
    const owners = visitForm.steps
      .flatMap((step) => step.fields)
      .flatMap((field) => (field.name.endsWith("-owner") && "options" in field ? field.options : []))
      .map((option) => option.value);

    expect(owners.length).toBeGreaterThan(0);
    expect(owners.filter((role) => !visitActionAbout.mayRecord.some((may) => may === role))).toEqual([]);
  });

  it("that a policy calls to reviews can be ticked there, and is called by its name", () => {
    const called = saidOf("review.attendees").filter(isRole);

    expect(called.filter((role) => !reviewParties.some((party) => party.value === role))).toEqual([]);
  });

  it("that a policy wants consulted can be named in the decision", () => {
    const wanted = saidOf("decision.consultees").filter(isRole);

    expect(wanted.filter((role) => !consultees.some((who) => who === role))).toEqual([]);
  });
});

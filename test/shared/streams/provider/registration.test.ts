import { describe, expect, it } from "vitest";
import { checksAsked } from "#domain/provider-checks.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { profileOf } from "#policy/profiles.ts";
import { registrationFault } from "#streams/provider/roll/registration.ts";

const rulesOf = (id: string) => {
  const profile = profileOf(id, "2026-09-16");
  if (!profile) throw new Error(`no profile ${id}`);
  return effectiveRules({ floor: lawFloor(), profile, route: "agreement", on: "2026-09-16" });
};
const lawful = rulesOf("ecclesbourne-2026");
const roll = (pupils: number, vulnerable: number) => ({
  registered: "no",
  "full-time-pupils": pupils,
  "full-time-vulnerable": vulnerable,
});

describe("registration", () => {
  it("needs a number from a provider that says it is registered", () => {
    expect(registrationFault(lawful, { registered: "yes" })).toContain("number");
    expect(registrationFault(lawful, { registered: "yes", urn: "999001" })).toBeUndefined();
  });

  it("turns on the fifth full-time pupil, or the first who has a plan or is looked after, of all commissioners", () => {
    expect(registrationFault(lawful, roll(4, 0))).toBeUndefined();
    expect(registrationFault(lawful, roll(5, 0))).toContain("must be registered");
    expect(registrationFault(lawful, roll(1, 1))).toContain("must be registered");
  });

  it("is never clear without the provider's own declaration", () => {
    expect(registrationFault(lawful, { registered: "no" })).toContain("has not declared");
    expect(registrationFault(lawful, {})).toContain("has not declared");
  });

  it("is needed of every provider where the policy says so", () => {
    expect(registrationFault(rulesOf("twerton-2017"), roll(0, 0))).toContain("TWE 5.3");
  });
});

describe("the checks that are asked", () => {
  it("are the law's everywhere, and more where a policy asks more", () => {
    const always = ["registration", "staff-checks-confirmed", "attendance-arrangement", "communication"];
    for (const id of [
      "crestwood-2025",
      "template-2026",
      "ecclesbourne-2026",
      "twerton-2017",
      "west-bridgford-2025",
    ])
      expect(checksAsked(rulesOf(id)), id).toEqual(expect.arrayContaining(always));
    expect(checksAsked(lawful)).toContain("insurance");
    expect(checksAsked(rulesOf("twerton-2017"))).not.toContain("insurance");
    expect(checksAsked(rulesOf("west-bridgford-2025"))).toEqual(
      expect.arrayContaining(["site-visit", "provider-risk"]),
    );
  });
});

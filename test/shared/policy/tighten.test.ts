import { describe, expect, it } from "vitest";
import type { Override, Profile, StatedSettings } from "#domain/rules/rules.ts";
import { type SettingName, settingNames } from "#domain/rules/settings.ts";
import { effectiveSetting, type RulesAsked } from "#policy/effective-setting.ts";
import { lawFloor } from "#policy/floor.ts";
import { profiles } from "#policy/profiles.ts";
import { judgeOverride, stricterThanNow, valueFrom } from "#policy/tighten.ts";
import { floorOf, halfTermly, policyOf } from "./sample-policy.ts";

const on = "2026-11-23";
const asked = (said: StatedSettings, more: Partial<RulesAsked> = {}): RulesAsked => ({
  floor: floorOf(halfTermly),
  profile: policyOf(said),
  route: "agreement",
  on,
  ...more,
});

const why = (name: SettingName, is: unknown, rules: RulesAsked): string => {
  const judged = judgeOverride(name, is, rules);
  return judged.kind === "not" ? judged.why : "";
};

describe("A rule of one placement", () => {
  it("may be made stricter", () => {
    const rules = asked({ "consent.mode": { is: "confirm", clause: "8" } });
    expect(judgeOverride("consent.mode", "signed", rules)).toMatchObject({ kind: "tighter" });
    expect(judgeOverride("review.cadence", [{ every: "week" }], rules)).toMatchObject({ kind: "tighter" });
    expect(judgeOverride("notice.minDays", [{ count: 5, unit: "school-days" }], rules)).toMatchObject({
      kind: "tighter",
      says: "5 school days",
    });
  });

  it("is never relaxed: the refusal names the word that rules", () => {
    const rules = asked({ "consent.mode": { is: "confirm", clause: "8" } });
    expect(why("consent.mode", "consult", rules)).toBe(
      "How parents agree: parents are consulted would not be stricter. What holds now is parents confirm (SAM 8).",
    );
    expect(why("review.cadence", [{ every: "year" }], rules)).toContain("Act 1");
    expect(why("consent.mode", "confirm", rules)).toContain("would not be stricter");
  });

  it("is never relaxed below what was made stricter before", () => {
    const overrides: readonly Override[] = [
      { setting: "review.cadence", is: [{ every: "week" }], clause: "x" },
    ];
    expect(why("review.cadence", [{ every: "half-term" }], asked({}, { overrides }))).toContain(
      "would not be stricter",
    );
  });

  it("that law settles, or that has no order, stays as it is", () => {
    const rules = { ...asked({}), floor: lawFloor(), route: "direction" as const };
    expect(why("consent.mode", "signed", rules)).toContain("would not be stricter");
    expect(why("school.type", "academy", asked({}))).toContain("nobody can say which value is stricter");
    expect(why("consent.mode", "shouted", asked({}))).toContain("not one of its values");
  });

  it("offers for every setting of every policy only values that are taken", () => {
    for (const profile of profiles() as readonly Profile[])
      for (const name of settingNames) {
        const rules = { floor: lawFloor(), profile, route: "agreement", on } as const;
        const ask = stricterThanNow(name, rules);
        if (ask?.kind !== "one" && ask?.kind !== "several") continue;
        if (effectiveSetting(name, rules).value === undefined) throw new Error(name);
        for (const value of ask.values) {
          const chosen = valueFrom(name, ask.kind === "several" ? [value] : value);
          expect(judgeOverride(name, chosen, rules).kind, `${profile.id} ${name} ${value}`).toBe("tighter");
        }
      }
  });
});

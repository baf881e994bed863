import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LawRule, Profile, StatedSettings } from "#domain/rules/rules.ts";
import { settings } from "#domain/rules/settings.ts";
import { settingSchemas } from "#policy/setting-schemas.ts";
import { floorOf } from "../sample-policy.ts";
import { cleanPolicy, lawInForce, lint, on, withSettings } from "./clean-policy.ts";

const ofSetting = (profile: Profile, setting: string) =>
  lint(profile).filter((f) => (f.settings as readonly string[] | undefined)?.includes(setting));

/** Values that ask less than the law, by the order of its setting; none where nothing is less. */
const weakerThan = ({ setting, is }: LawRule): fc.Arbitrary<unknown> | undefined => {
  const { order } = settings[setting];
  switch (order.kind) {
    case "most":
      return Number(is) > 0 ? fc.integer({ min: 0, max: Number(is) - 1 }) : undefined;
    case "least":
      return fc.integer({ min: Number(is) + 1, max: Number(is) + 1000 });
    case "rank": {
      const less = order.from.slice(0, order.from.indexOf(String(is)));
      return less.length > 0 ? fc.constantFrom(...less) : undefined;
    }
    case "union":
      return fc.subarray([...(is as readonly unknown[])], {
        maxLength: (is as readonly unknown[]).length - 1,
      });
    case "notice":
      return fc.oneof(
        fc.constant([]),
        fc.integer({ min: 0, max: 9 }).map((count) => [{ count, unit: "days" }]),
        fc.constantFrom(0, 1).map((count) => [{ count, unit: "school-days" }]),
      );
    case "cadence":
      return fc.oneof(
        fc.constantFrom([{ every: "term" }], [{ every: "year" }], [{ every: "plan" }], []),
        fc.integer({ min: 43, max: 200 }).map((to) => [{ every: "days", from: 42, to, remind: 35 }]),
      );
    default:
      return undefined;
  }
};

const cases = lawInForce().flatMap((law) => {
  const weaker = weakerThan(law);
  return weaker ? [{ name: `${law.setting} (${law.clause})`, law, weaker }] : [];
});

describe("A clean policy", () => {
  it("has no findings at all", () => {
    expect(lint(cleanPolicy())).toEqual([]);
  });

  it.each(cases)("with a weaker word on $name is always found out", ({ law, weaker }) => {
    fc.assert(
      fc.property(weaker, (is) => {
        expect(settingSchemas[law.setting].safeParse(is).success).toBe(true);
        const profile = withSettings({ [law.setting]: { is, clause: "3" } } as unknown as StatedSettings);

        expect(ofSetting(profile, law.setting)).not.toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each(cases)("that becomes silent on $name is found silent", ({ law }) => {
    const profile = withSettings({
      [law.setting]: { is: "silent", clause: "(no clause)" },
    } as StatedSettings);

    expect(ofSetting(profile, law.setting)).toMatchObject([{ rule: "silent", grade: "note" }]);
  });

  it("that is weaker on a must is defective, on a should only noted", () => {
    const must = withSettings({ "sixthDay.day": { is: 8, clause: "3" } });
    const should = withSettings({ "la.notifyOnCommission": { is: "no", clause: "3" } });

    expect(ofSetting(must, "sixthDay.day")).toMatchObject([{ rule: "weaker-than-law", grade: "defect" }]);
    expect(ofSetting(should, "la.notifyOnCommission")).toMatchObject([
      { rule: "weaker-than-law", grade: "note", law: "AAP 2025" },
    ]);
  });
});

describe("The law that a policy is held against", () => {
  const six: LawRule = {
    setting: "sixthDay.day",
    is: 6,
    clause: "Act 1",
    source: "test",
    confidence: "V",
    duty: "must",
    from: "2020-01-01",
    until: null,
  };
  const late = withSettings({ "sixthDay.day": { is: 8, clause: "3" } });
  const found = (law: LawRule) => lint(late, floorOf(law)).map((f) => f.rule);

  it("is only what is in force, commenced, and read in a source", () => {
    expect(found(six)).toEqual(["weaker-than-law"]);
    expect(found({ ...six, until: "2026-01-01" })).toEqual([]);
    expect(found({ ...six, commences: null })).toEqual([]);
    expect(found({ ...six, confidence: "M" })).toEqual([]);
    expect(found({ ...six, from: on.replace("2026", "2027") })).toEqual([]);
  });

  it("counts on its own routes: a stricter word for those is enough", () => {
    const law: LawRule = { ...six, routes: ["sixth-day"] };
    const profile = withSettings({
      "sixthDay.day": [
        { is: 8, clause: "3" },
        { is: 6, clause: "3", routes: ["sixth-day"] },
      ],
    });

    expect(lint(profile, floorOf(law)).filter((f) => f.rule === "weaker-than-law")).toEqual([]);
  });
});

describe("A window of days for reviews", () => {
  const windowOf = (to: number) =>
    withSettings({ "review.cadence": { is: [{ every: "days", from: 20, to, remind: 15 }], clause: "3" } });

  it("is weaker than half-termly where a short half-term can pass without one", () => {
    expect(ofSetting(windowOf(56), "review.cadence")).toMatchObject([{ grade: "defect" }]);
    expect(ofSetting(windowOf(56), "review.cadence")[0]?.says).toContain("day 56");
    expect(ofSetting(windowOf(35), "review.cadence")).toEqual([]);
  });
});

describe("A record that is made daily", () => {
  it("is noted, not called unlawful; a weekly one is", () => {
    const daily = withSettings({ "attendance.recordUpdate": { is: "daily", clause: "3" } });
    const weekly = withSettings({ "attendance.recordUpdate": { is: "weekly", clause: "3" } });

    expect(ofSetting(daily, "attendance.recordUpdate")).toMatchObject([{ grade: "note" }]);
    expect(ofSetting(weekly, "attendance.recordUpdate")).toMatchObject([{ grade: "defect" }]);
  });
});

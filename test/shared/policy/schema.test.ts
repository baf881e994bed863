import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { LawFloor, Route } from "#domain/rules/rules.ts";
import type { SettingName, SettingValues } from "#domain/rules/settings.ts";
import { obligationIds } from "#ids/catalogue.ts";
import { loadFloor, loadProfile } from "#policy/load.ts";
import { ProfileError } from "#policy/profile-error.ts";
import type { floorFile } from "#policy/schema.ts";
import { obligationId, routeName } from "#policy/schema.ts";
import type { SettingSchemas } from "#policy/setting-schemas.ts";

type Parsed = { [N in keyof SettingSchemas]: z.infer<SettingSchemas[N]> };
/** Names of settings whose schema lets through more, or less, than the domain's type. */
type Differing = {
  [N in SettingName]: [Parsed[N], SettingValues[N]] extends [SettingValues[N], Parsed[N]] ? never : N;
}[SettingName];

const profile = (version: object) => ({
  id: "sample-2026",
  school: "SAM",
  title: "Sample policy",
  versions: [
    { version: "1", from: "2026-09-01", until: null, settings: {}, obligations: {}, terms: {}, ...version },
  ],
});

const errorOf = (json: unknown): ProfileError => {
  try {
    loadProfile(json, "profiles/sample-2026.json");
  } catch (error) {
    if (error instanceof ProfileError) return error;
    throw error;
  }
  throw new Error("the profile loaded");
};

describe("the schemas", () => {
  it("are the domain's types, no more and no less", () => {
    expectTypeOf<keyof SettingSchemas>().toEqualTypeOf<SettingName>();
    expectTypeOf<Differing>().toEqualTypeOf<never>();
    expectTypeOf<z.infer<typeof floorFile>>().toExtend<LawFloor>();
    expectTypeOf<z.infer<typeof routeName>>().toEqualTypeOf<Route>();
    expect(routeName.options).toContain("direction");
  });

  it("know the rows of the catalogue, and no others", () => {
    expect(obligationIds.filter((id) => !obligationId.safeParse(id).success)).toEqual([]);
    expect(["O0", "O999", "O01", "1", "O1a"].filter((id) => obligationId.safeParse(id).success)).toEqual([]);
  });
});

describe("a broken profile never loads half", () => {
  it("names file, place, reason, allowed values and clause", () => {
    const error = errorOf(profile({ settings: { "consent.mode": { is: "signd", clause: "8.6" } } }));
    expect(error).toMatchObject({
      file: "profiles/sample-2026.json",
      at: 'versions[0].settings["consent.mode"].is',
      reason: "this is not one of the allowed values",
      allowed: ["none", "consult", "confirm", "signed", "silent", "no"],
      clause: "8.6",
    });
    expect(error.message).toBe(
      'profiles/sample-2026.json: versions[0].settings["consent.mode"].is: this is not one of the allowed values. ' +
        "Allowed: none, consult, confirm, signed, silent, no. Clause: 8.6.",
    );
  });

  it("finds the fault inside a list of statements", () => {
    const settings = {
      "notice.minDays": [
        { is: [{ count: 2, unit: "days" }], clause: "12.2" },
        { is: [{ count: 2, unit: "schooldays" }], clause: "12.3", routes: ["direction"] },
      ],
    };
    expect(errorOf(profile({ settings }))).toMatchObject({
      at: 'versions[0].settings["notice.minDays"][1].is[0].unit',
      allowed: ["days", "school-days"],
      clause: "12.3",
    });
  });

  it.each([
    ["a setting that does not exist", { settings: { "notice.days": { is: 2, clause: "1" } } }, "unknown key"],
    [
      "an unknown route",
      { settings: { initialMeeting: { is: "yes", clause: "1", routes: ["x"] } } },
      "allowed",
    ],
    ["a statement without its clause", { settings: { initialMeeting: { is: "yes" } } }, "expected"],
    [
      "an obligation that is not in the catalogue",
      { obligations: { O999: { clause: "1" } } },
      'unknown key "O999"',
    ],
    ["a window that ends before it begins", { until: "2026-08-01" }, "later than"],
    ["a date that is none", { from: "2026-02-30" }, "date"],
    ["a key that nobody reads", { colour: "blue" }, "unknown key"],
  ])("refuses %s", (_, version, reason) => {
    expect(errorOf(profile(version)).message).toContain(reason);
  });

  it("refuses versions that overlap", () => {
    const one = profile({}).versions[0];
    const json = { ...profile({}), versions: [one, { ...one, version: "2", from: "2027-09-01" }] };
    expect(errorOf(json).reason).toContain("without overlap");
  });

  it("refuses what is no profile at all", () => {
    for (const json of [null, [], "text", {}]) expect(errorOf(json)).toBeInstanceOf(ProfileError);
  });

  it("gives each version of a sound file with its own window", () => {
    const one = profile({ until: "2027-09-01" }).versions[0];
    const json = {
      ...profile({}),
      versions: [one, { ...one, version: "2", from: "2027-09-01", until: null }],
    };
    expect(loadProfile(json, "f").map((p) => [p.id, p.version, p.until])).toEqual([
      ["sample-2026", "1", "2027-09-01"],
      ["sample-2026", "2", null],
    ]);
  });
});

describe("a broken floor", () => {
  it("is refused likewise", () => {
    const rule = {
      setting: "sixthDay.day",
      is: "six",
      clause: "SI 2007/1870",
      source: "s",
      confidence: "V",
      from: "2020-01-01",
      until: null,
    };
    expect(() =>
      loadFloor({ version: "1", rules: [rule], obligations: [], guidance: [] }, "floor.json"),
    ).toThrow(/floor\.json: rules\[0\]\.is: .*Clause: SI 2007\/1870\./);
  });
});

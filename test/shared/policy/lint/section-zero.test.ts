import { describe, expect, it } from "vitest";
import { lawFloor } from "#policy/floor.ts";
import { lintProfile } from "#policy/lint/lint.ts";
import { profiles } from "#policy/profiles.ts";

const asked = { floor: lawFloor(), on: "2026-09-07" };

/** "rule: clause", and for weaker words which settings. */
const defectsOf = (school: string, on = asked.on): readonly string[] => {
  const profile = profiles().find((p) => p.school === school);
  if (!profile) throw new Error(`No profile ${school}`);
  return lintProfile(profile, { ...asked, on })
    .filter((f) => f.grade === "defect")
    .map((f) => `${f.rule}: ${f.clause}${f.settings ? ` [${f.settings.join(" ")}]` : ""}`)
    .toSorted();
};

describe("The linter finds exactly the known defects", () => {
  it("of Crestwood's policy", () => {
    expect(defectsOf("CRE")).toEqual([
      "contradictory-dates: CRE cover, 10",
      "dead-term: CRE 3",
      "missing-reference: CRE (whole policy)",
      "missing-reference: CRE (whole policy)",
      "weaker-than-law: CRE 3 [review.cadence]",
      "weaker-than-law: CRE 4, 6 [attendance.recordUpdate]",
    ]);
  });

  it("of the template policy", () => {
    expect(defectsOf("TMP")).toEqual([
      "contradictory-words: TMP 7, 8 [provider.unregistered]",
      "missing-reference: TMP (whole policy)",
      "missing-reference: TMP (whole policy)",
      "weaker-than-law: TMP 9 [review.cadence]",
      "wrong-duty-holder: TMP 8",
    ]);
  });

  it("of Ecclesbourne's policy", () => {
    expect(defectsOf("ECC")).toEqual([
      "outdated-source: ECC 7",
      "unfinished-text: ECC 8",
      "wrong-duty-holder: ECC 1.1",
    ]);
  });

  it("of Twerton's policy", () => {
    expect(defectsOf("TWE")).toEqual([
      "cannot-be-met: TWE 8.9",
      "contradictory-dates: TWE cover, 17.3",
      "dead-term: TWE 10.1",
      "dead-term: TWE 13.3",
      "dead-term: TWE 9.2",
      "unfit-for-phase: TWE 16.5",
      "unfit-for-phase: TWE 7.8",
      "weaker-than-law: TWE 12.2 [notice.minDays]",
      "weaker-than-law: TWE 7.7, 15.4, 15.2 [attendance.recordUpdate attendance.replyGranularity]",
      "weaker-than-law: TWE 8.4, 9.2 [review.cadence]",
    ]);
  });

  it("of West Bridgford's policy", () => {
    expect(defectsOf("WBS")).toEqual(["outdated-source: WBS 2.1-2.2", "outdated-source: WBS 2.1-2.2"]);
  });

  it("by the law of the day: before August 2024 nobody called a weekly register unlawful", () => {
    const then = defectsOf("TWE", "2018-01-15").filter((d) => d.startsWith("weaker"));

    expect(then).toEqual(["weaker-than-law: TWE 12.2 [notice.minDays]"]);
  });
});

describe("Every finding", () => {
  const all = profiles().flatMap((p) => lintProfile(p, asked));

  it("names the clause, says what is wrong in whole sentences, and brings a remedy", () => {
    for (const f of all) {
      expect(f.clause).toMatch(/^[A-Z]{3} \S/);
      expect(f.says).toMatch(/\.$/);
      expect(f.remedy).toMatch(/\.$/);
    }
  });

  it("about law names the law", () => {
    const about = all.filter((f) =>
      ["weaker-than-law", "silent", "wrong-duty-holder", "dead-term"].includes(f.rule),
    );

    expect(about.length).toBeGreaterThan(0);
    expect(about.filter((f) => !f.law)).toEqual([]);
  });
});

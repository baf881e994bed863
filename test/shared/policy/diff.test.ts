import { describe, expect, it } from "vitest";
import type { Profile, StatedSettings } from "#domain/rules/rules.ts";
import { settingNames } from "#domain/rules/settings.ts";
import { diffProfiles } from "#policy/diff.ts";
import { diffText } from "#policy/diff-words.ts";
import { lawFloor } from "#policy/floor.ts";
import { profiles } from "#policy/profiles.ts";
import { policyOf } from "./sample-policy.ts";

const asked = { floor: lawFloor(), on: "2026-09-07" };
const school = (short: string, settings: StatedSettings): Profile => ({
  ...policyOf(settings),
  school: short,
});
const differ = (a: StatedSettings, b: StatedSettings) => {
  const [one, two] = [school("ONE", a), school("TWO", b)];
  const difference = diffProfiles(one, two, asked);
  return { difference, text: diffText(one, two, difference) };
};

describe("Two policies", () => {
  it("do not differ from themselves", () => {
    for (const p of profiles())
      expect(diffProfiles(p, p, asked), p.id).toEqual({ settings: [], onlyA: [], onlyB: [] });
  });

  it("do not differ by the clause or the note with which they say the same", () => {
    const { difference } = differ(
      { "consent.mode": { is: "signed", clause: "7" } },
      { "consent.mode": { is: "signed", clause: "8", note: "On paper." } },
    );

    expect(difference.settings).toEqual([]);
  });

  it("are told apart in words: what each says, with the clause, and which asks more", () => {
    const { text } = differ(
      { "consent.mode": { is: "signed", clause: "7" } },
      { "consent.mode": { is: "consult", clause: "8.6" } },
    );

    expect(text).toMatch(
      /How parents agree\n {2}ONE says .*sign.* \(7\)\.\n {2}TWO says .*consult.* \(8\.6\)\.\n {2}ONE asks more\./,
    );
  });

  it("are told apart route by route, silence being a word of its own", () => {
    const { text } = differ(
      { "decision.gbApproval": [{ is: "yes", clause: "9.2", routes: ["direction", "direction-to-school"] }] },
      { "decision.gbApproval": { is: "no", clause: "3" } },
    );

    expect(text).toContain("ONE says yes for a direction, and otherwise says nothing (9.2).");
    expect(text).toContain("TWO says no (3).");
  });

  it("are the same in effect where the law settles it", () => {
    const { text, difference } = differ(
      { "attendance.recordUpdate": { is: "weekly", clause: "4" } },
      { "attendance.recordUpdate": { is: "daily", clause: "8" } },
    );

    expect(difference.settings).toMatchObject([{ asksMore: "b", sameInEffect: true }]);
    expect(text).toContain("In effect there is no difference");
  });

  it("ask neither more nor less where each asks something else", () => {
    const { difference } = differ(
      { "checks.set": { is: ["insurance"], clause: "5" } },
      { "checks.set": { is: ["site-visit"], clause: "7" } },
    );

    expect(difference.settings[0]).not.toHaveProperty("asksMore");
  });

  it("name the rows that only one of them asks, in words", () => {
    const one = { ...school("ONE", {}), obligations: { O43: { clause: "5" } } };
    const two = school("TWO", {});

    expect(diffText(one, two, diffProfiles(one, two, asked))).toContain(
      "Asked by ONE and not by TWO:\n- Insurance and certificates valid (O43, ONE 5)",
    );
  });

  it("mirror each other when they change places", () => {
    const [a, b] = profiles();
    if (!a || !b) throw new Error("There are no two profiles.");
    const [ab, ba] = [diffProfiles(a, b, asked), diffProfiles(b, a, asked)];
    const mirrored = ba.settings.map((d) => d.asksMore && (d.asksMore === "a" ? "b" : "a"));

    expect(ab.onlyA).toEqual(ba.onlyB);
    expect(ab.settings.map((d) => d.asksMore)).toEqual(mirrored);
    expect(settingNames).toEqual(expect.arrayContaining(ab.settings.map((d) => d.setting)));
  });
});

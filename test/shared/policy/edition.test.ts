import { describe, expect, it } from "vitest";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { profileOf } from "#policy/profiles.ts";

const rulesOn = (on: string) => {
  const profile = profileOf("twerton-2017", on);
  if (!profile) throw new Error("the Twerton profile is missing");
  return effectiveRules({ floor: lawFloor(), profile, route: "agreement", on });
};

describe("Guidance of which a newer edition has come", () => {
  it("goes on as it was read, and says that the new text was not read", () => {
    const law = (on: string) => rulesOn(on).asks.O100?.find((cite) => cite.from === "law");
    expect(law("2026-08-31")?.replaced).toBeUndefined();
    expect(law("2026-09-01")).toMatchObject({ clause: "KCSIE 2025", confidence: "V", replaced: true });
    expect(law("2026-09-01")?.note).toContain("its text was not read");
  });

  it("says so beside a setting too, and nothing of guidance that is in force", () => {
    const { settings } = rulesOn("2026-11-23");
    const checks = settings["checks.renewal"];
    const said = [checks.won, ...checks.others].find((say) => say.from === "law");
    expect(said?.note).toContain("A change of staff means a new confirmation. A newer edition");
    const voice = settings["reintegration.pupilViews"];
    expect([voice.won, ...voice.others].some((say) => say.replaced)).toBe(false);
  });
});

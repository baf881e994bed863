import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Profile, StatedSettings, TrustMinimum } from "#domain/rules/rules.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { loadTrust } from "#policy/load.ts";
import { ProfileError } from "#policy/profile-error.ts";
import { profileOf } from "#policy/profiles.ts";
import { liftedByTrust, lintTrust } from "#policy/trust-layer.ts";
import { trustFiles } from "#policy/trusts/list.ts";
import { trustListText } from "#policy/trusts/write-list.ts";
import { trustOf } from "#policy/trusts.ts";
import { policyCommand } from "#promises/covered/policy-command.ts";
import { floorOf, halfTermly, policyOf } from "./sample-policy.ts";

const on = "2026-11-23";

const trust = (settings: TrustMinimum["settings"], more: Partial<TrustMinimum> = {}): TrustMinimum => ({
  id: "sample-trust",
  trust: "SMT",
  title: "Sample trust",
  version: "1",
  from: "2026-09-01",
  until: null,
  settings,
  obligations: {},
  ...more,
});

const rules = (said: StatedSettings, minimum: TrustMinimum, law = floorOf()) =>
  effectiveRules({ floor: law, profile: policyOf(said), trust: minimum, route: "agreement", on });

describe("The minimum of a trust", () => {
  it("wins over a school's policy that asks less, and the page says so with its clause", () => {
    const { settings, trust: heard } = rules(
      { "provider.unregistered": { is: "justify", clause: "7.1" } },
      trust({ "provider.unregistered": { is: "forbidden", clause: "2.1" } }),
    );

    expect(settings["provider.unregistered"].value).toBe("forbidden");
    expect(settings["provider.unregistered"].won).toMatchObject({ from: "trust", clause: "SMT 2.1" });
    expect(settings["provider.unregistered"].why).toBe(
      "forbidden (SMT 2.1), over allowed with a reason (SAM 7.1). The stricter step rules.",
    );
    expect(heard).toEqual({ id: "sample-trust", version: "1", title: "Sample trust" });
  });

  it("leaves the word to a policy that asks as much, or more", () => {
    const asked = trust({ "policy.reviewMonths": { is: 24, clause: "5.1" } });
    const equal = rules({ "policy.reviewMonths": { is: 24, clause: "9" } }, asked);
    const more = rules({ "policy.reviewMonths": { is: 12, clause: "9" } }, asked);

    expect(equal.settings["policy.reviewMonths"].won).toMatchObject({ from: "policy", clause: "SAM 9" });
    expect(equal.settings["policy.reviewMonths"].others).toMatchObject([{ from: "trust", upheld: true }]);
    expect(more.settings["policy.reviewMonths"].value).toBe(12);
    expect(more.settings["policy.reviewMonths"].others).toMatchObject([{ from: "trust", upheld: false }]);
  });

  it("speaks where the policy is silent, and never below the law", () => {
    const silent = rules({}, trust({ initialMeeting: { is: "yes", clause: "4.2" } }));
    const below = rules(
      {},
      trust({ "review.cadence": { is: [{ every: "year" }], clause: "4" } }),
      floorOf(halfTermly),
    );

    expect(silent.settings.initialMeeting).toMatchObject({ value: "yes", won: { from: "trust" } });
    expect(below.settings["review.cadence"].value).toEqual([{ every: "half-term" }]);
    expect(below.settings["review.cadence"].won).toMatchObject({ from: "law" });
  });

  it("asks rows of the catalogue beside the policy's own", () => {
    const { asks } = rules({}, trust({}, { obligations: { O119: { clause: "5.2" } } }));
    expect(asks.O119).toEqual([{ from: "trust", clause: "SMT 5.2" }]);
  });

  it("holds on its own routes only", () => {
    const minimum = trust({ initialMeeting: { is: "yes", clause: "4.2", routes: ["direction"] } });
    expect(rules({}, minimum).settings.initialMeeting.won.from).toBe("default");
  });

  it("is heard from its first day to the day before its last", () => {
    expect(trustOf("beacon-coast", "2025-08-31")).toBeUndefined();
    expect(trustOf("beacon-coast", "2025-09-01")?.trust).toBe("BCT");
    expect(trustOf("", on)).toBeUndefined();
  });
});

const broken = (version: object): ProfileError => {
  try {
    loadTrust(
      {
        id: "sample-trust",
        trust: "SMT",
        title: "Sample",
        versions: [
          { version: "1", from: "2026-09-01", until: null, settings: {}, obligations: {}, ...version },
        ],
      },
      "trusts/sample-trust.json",
    );
  } catch (fault) {
    if (fault instanceof ProfileError) return fault;
    throw fault;
  }
  throw new Error("It loaded");
};

describe("A broken file of a trust never loads half", () => {
  it("names file, place, reason, allowed values and clause", () => {
    expect(broken({ settings: { "provider.unregistered": { is: "silent", clause: "2.1" } } })).toMatchObject({
      file: "trusts/sample-trust.json",
      at: 'versions[0].settings["provider.unregistered"].is',
      allowed: ["lawful", "justify", "forbidden"],
      clause: "2.1",
    });
  });

  it("refuses a setting that has no order of strictness, an unknown one, and windows that overlap", () => {
    expect(broken({ settings: { "school.type": { is: "academy", clause: "1" } } }).message).toContain(
      "has no order of strictness",
    );
    expect(broken({ settings: { "tea.time": { is: "yes", clause: "1" } } }).message).toContain("tea.time");
    expect(broken({ until: "2026-08-31" }).message).toContain("`until` must be later than `from`");
  });

  it("the list of files is as written from the folder", () => {
    const files = readdirSync(new URL("../../../shared/policy/trusts/", import.meta.url));
    expect(trustFiles.map((f) => f.path)).toEqual(files.filter((f) => f.endsWith(".json")).toSorted());
    expect(trustListText(files)).toContain("beacon-coast.json");
  });
});

const must = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error("It is missing");
  return found;
};

describe("The sample's trust", () => {
  const minimum = must(trustOf("beacon-coast", on));
  const lifts = (id: string) =>
    liftedByTrust({ floor: lawFloor(), profile: must<Profile>(profileOf(id, on)), trust: minimum, on }).map(
      (l) => l.setting,
    );

  it("asks more than the policy of one school, and no other value than that of the other", () => {
    expect(lifts("west-bridgford-2025")).toContain("provider.unregistered");
    expect(lifts("west-bridgford-2025")).toContain("policy.reviewMonths");

    const asked = { floor: lawFloor(), profile: must(profileOf("twerton-2017", on)), on } as const;
    const alone = effectiveRules({ ...asked, route: "agreement" }).settings;
    const under = effectiveRules({ ...asked, route: "agreement", trust: minimum }).settings;
    for (const [name, { value }] of Object.entries(alone))
      expect(under[name as keyof typeof under].value, name).toEqual(value);
  });

  it("is nowhere weaker than law that must be kept", () => {
    expect(lintTrust(minimum, { floor: lawFloor(), on }).filter((f) => f.grade === "defect")).toEqual([]);
  });
});

describe("npm run policy", () => {
  it("checks a trust, compares it with a policy, and judges a difference under it", async () => {
    expect((await policyCommand(["lint", "BCT"])).text).toContain("Beacon Coast");
    expect((await policyCommand(["diff", "WBS", "BCT"])).text).toContain("BCT asks more.");
    const json = async (...more: readonly string[]) =>
      JSON.parse((await policyCommand(["diff", "WBS", "TWE", "--json", ...more])).text) as {
        settings: readonly { setting: string; sameInEffect: boolean }[];
      };
    const unregistered = (d: Awaited<ReturnType<typeof json>>) =>
      d.settings.find((s) => s.setting === "provider.unregistered")?.sameInEffect;
    expect(unregistered(await json())).toBe(false);
    expect(unregistered(await json("--trust", "BCT"))).toBe(true);
  });

  it("says which trusts there are when it is given another", async () => {
    const { text, code } = await policyCommand(["diff", "WBS", "TWE", "--trust", "nobody"]);
    expect(code).toBe(2);
    expect(text).toContain("There are: beacon-coast (BCT).");
  });
});

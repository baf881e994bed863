import { describe, expect, it } from "vitest";
import type { Override, Route, StatedSettings } from "#domain/rules/rules.ts";
import { settingNames, settings } from "#domain/rules/settings.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { profileOf, profiles } from "#policy/profiles.ts";
import { floorOf, halfTermly, notCommenced, policyOf, sixDaysRemembered } from "./sample-policy.ts";

const on = "2026-11-23";

const twerton = (route: Route) => {
  const profile = profileOf("twerton-2017", on);
  if (!profile) throw new Error("the Twerton profile is missing");
  return effectiveRules({ floor: lawFloor(), profile, route, on });
};

const sample = (said: StatedSettings, rules = floorOf(), overrides: readonly Override[] = [], day = on) =>
  effectiveRules({ floor: rules, profile: policyOf(said), overrides, route: "agreement", on: day }).settings;

describe("Twerton's notice", () => {
  it("of a direction is lifted to two school days by the law", () => {
    const notice = twerton("direction").settings["notice.minDays"];
    expect(notice.value).toEqual([{ count: 2, unit: "school-days" }]);
    expect(notice.won).toMatchObject({ from: "law", clause: "SI 2010/1156", upheld: true });
    expect(notice.others).toMatchObject([
      { from: "policy", clause: "TWE 12.2", says: "2 days", upheld: false },
    ]);
    expect(notice.why).toBe(
      "2 school days (SI 2010/1156), over 2 days (TWE 12.2). The longest notice rules.",
    );
  });

  it("by agreement stays two days, by its own clause", () => {
    const notice = twerton("agreement").settings["notice.minDays"];
    expect(notice.value).toEqual([{ count: 2, unit: "days" }]);
    expect(notice.won).toMatchObject({ from: "policy", clause: "TWE 12.2" });
  });

  it("of a direction says all that policy and law ask, each thing once", () => {
    const { value, won, others } = twerton("direction").settings["notice.fields"];
    expect(value).toContain("break-times");
    expect(value).toContain("how-reviewed");
    expect(value).toContain("attendance-duty");
    expect(new Set(value).size).toBe(value.length);
    expect([won, ...others].every((s) => s.upheld)).toBe(true);
  });

  it("of a direction is never shortened by a parent, of an agreement it may be", () => {
    expect(twerton("direction").settings["notice.parentMayShorten"].value).toBe("no");
    expect(twerton("agreement").settings["notice.parentMayShorten"].value).toBe("yes");
  });
});

describe("Twerton under the law", () => {
  it("reviews half-termly, registers each session, and tells the authority always", () => {
    const { settings: rules } = twerton("agreement");
    expect(rules["review.cadence"].value).toEqual([{ every: "half-term" }]);
    expect(rules["attendance.recordUpdate"].value).toBe("each-session");
    expect(rules["la.notifyOnCommission"].value).toBe("always");
    expect(rules["provider.unregistered"]).toMatchObject({
      value: "forbidden",
      won: { from: "policy", clause: "TWE 5.3" },
    });
  });

  it("does not wait for consent in a direction, but does by agreement", () => {
    expect(twerton("direction").settings["consent.mode"]).toMatchObject({
      value: "none",
      others: [{ clause: "TWE 8.6-8.7", upheld: false }],
    });
    expect(twerton("agreement").settings["consent.mode"].value).toBe("confirm");
  });

  it("asks rows of the catalogue with every clause that asks them, by route", () => {
    expect(twerton("direction").asks.O25?.map((c) => c.clause)).toEqual([
      "SI 2010/1156",
      "TWE 12.1-12.2, 7.3",
    ]);
    expect(twerton("agreement").asks.O25?.map((c) => c.clause)).toEqual(["TWE 12.1-12.2, 7.3"]);
    expect(twerton("agreement").asks.O23).toBeUndefined();
    expect(twerton("agreement").asks.O22).toHaveLength(1);
    expect(twerton("direction").asks.O22).toBeUndefined();
  });
});

describe("silent, no and the default", () => {
  it("silent resolves to the documented default, and the silence is shown", () => {
    const meeting = sample({ initialMeeting: { is: "silent", clause: "-" } }).initialMeeting;
    expect(meeting.value).toBe(settings.initialMeeting.default);
    expect(meeting.won).toMatchObject({ from: "default", note: settings.initialMeeting.because });
    expect(meeting.others).toMatchObject([{ from: "policy", says: "silent", upheld: false }]);
  });

  it("no is the policy's own word", () => {
    const told = sample({ "la.notifyOnCommission": { is: "no", clause: "4" } })["la.notifyOnCommission"];
    expect(told).toMatchObject({ value: "no", won: { from: "policy", clause: "SAM 4" } });
    const trust = sample({ "trust.layer": { is: "no", clause: "1" } })["trust.layer"];
    expect(trust.won.clause).toBe("SAM 1");
  });

  it("no does not undo what the law asks", () => {
    const review = sample({ "review.cadence": { is: "no", clause: "4" } }, floorOf(halfTermly));
    expect(review["review.cadence"]).toMatchObject({ value: [{ every: "half-term" }], won: { from: "law" } });
  });

  it("a policy that says nothing at all still has every setting", () => {
    const rules = sample({});
    for (const name of settingNames) expect(rules[name].value).toEqual(settings[name].default);
  });
});

describe("law by how sure it is and when it holds", () => {
  it("law from memory is a labelled default that the policy may settle either way", () => {
    const rules = floorOf(sixDaysRemembered);
    expect(sample({}, rules)["review.outcomeDays"]).toMatchObject({
      value: 6,
      won: { from: "law", confidence: "M" },
    });
    const said = sample({ "review.outcomeDays": { is: 10, clause: "9" } }, rules)["review.outcomeDays"];
    expect(said).toMatchObject({ value: 10, won: { clause: "SAM 9" } });
    expect(said.others).toMatchObject([{ clause: "reg.6", upheld: false }]);
  });

  it("law that has not commenced is off until its date is entered", () => {
    expect(sample({}, floorOf(notCommenced))["la.register"].value).toBe("no");
    const entered = floorOf({ ...notCommenced, commences: "2027-09-01" });
    expect(sample({}, entered)["la.register"].value).toBe("no");
    expect(sample({}, entered, [], "2027-09-01")["la.register"].value).toBe("yes");
  });

  it("law holds from its first day and no longer on its last", () => {
    const past = floorOf({ ...halfTermly, from: "2026-01-01", until: "2026-09-01" });
    const won = (day: string) => sample({}, past, [], day)["review.cadence"].won.from;
    expect([won("2025-12-31"), won("2026-01-01"), won("2026-08-31"), won("2026-09-01")]).toEqual([
      "default",
      "law",
      "law",
      "default",
    ]);
  });

  it("the entries of the Act of 2026 are in the floor and off", () => {
    const off = lawFloor().rules.filter((r) => r.commences === null);
    expect(off.map((r) => r.clause)).toEqual(["CWSA 2026 s.43", "CWSA 2026 s.38"]);
  });
});

describe("an override", () => {
  const said: StatedSettings = { "notice.minDays": { is: [{ count: 2, unit: "days" }], clause: "12" } };

  it("tightens", () => {
    const tighter: Override = {
      setting: "notice.minDays",
      is: [{ count: 5, unit: "school-days" }],
      clause: "agreed in the plan",
    };
    expect(sample(said, floorOf(), [tighter])["notice.minDays"]).toMatchObject({
      value: [{ count: 5, unit: "school-days" }],
      won: { from: "override" },
      others: [{ clause: "SAM 12", upheld: false }],
    });
  });

  it("never relaxes: it is shown and not upheld", () => {
    const laxer: Override = { setting: "initialMeeting", is: "no", clause: "plan" };
    const meeting = sample({ initialMeeting: { is: "yes", clause: "8" } }, floorOf(), [laxer]).initialMeeting;
    expect(meeting).toMatchObject({ value: "yes", won: { clause: "SAM 8" } });
    expect(meeting.others).toMatchObject([{ from: "override", says: "no", upheld: false }]);
  });

  it("does not change a fact about the school", () => {
    const phase: Override = { setting: "school.phase", is: ["secondary"], clause: "plan" };
    const stated = sample({ "school.phase": { is: ["infant"], clause: "1" } }, floorOf(), [phase]);
    expect(stated["school.phase"].value).toEqual(["infant"]);
  });
});

describe("five policies over one workflow", () => {
  const rulesOf = (id: string, route: Route) => {
    const profile = profileOf(id, on);
    if (!profile) throw new Error(`${id} is missing`);
    return effectiveRules({ floor: lawFloor(), profile, route, on }).settings;
  };

  it.each([
    ["crestwood-2025", "confirm", "always", "each-session", "no", "forbidden"],
    ["template-2026", "consult", "always", "each-session", "no", "justify"],
    ["ecclesbourne-2026", "signed", "always", "each-session", "no", "lawful"],
    ["twerton-2017", "confirm", "always", "each-session", "no", "forbidden"],
    ["west-bridgford-2025", "consult", "always", "each-session", "yes", "justify"],
  ])("%s", (id, consent, told, register, visit, unregistered) => {
    const rules = rulesOf(id, "agreement");
    expect(rules["consent.mode"].value).toBe(consent);
    expect(rules["la.notifyOnCommission"].value).toBe(told);
    expect(rules["attendance.recordUpdate"].value).toBe(register);
    expect(rules["checks.visitBefore"].value).toBe(visit);
    expect(rules["provider.unregistered"].value).toBe(unregistered);
  });

  it("the template's six to eight weeks stay beside the law's half-term, whichever comes first", () => {
    expect(rulesOf("template-2026", "agreement")["review.cadence"]).toMatchObject({
      value: [{ every: "half-term" }, { every: "days", from: 42, to: 56, remind: 35 }],
      won: { from: "law" },
    });
  });

  it("every direction has two school days' notice, the governors' approval, and waits for no consent", () => {
    for (const { id } of profiles()) {
      const rules = rulesOf(id, "direction");
      expect(rules["notice.minDays"].value, id).toEqual([{ count: 2, unit: "school-days" }]);
      expect(rules["decision.gbApproval"].value, id).toBe("yes");
      expect(rules["consent.mode"].value, id).toBe("none");
    }
  });

  it("each absence is told to the parents, whatever the policy forgot", () => {
    for (const { id } of profiles())
      expect(rulesOf(id, "agreement")["absence.notify"].value).toContain("parents");
  });
});

describe("effective rules of every profile", () => {
  it("are plain JSON, the same each time, and under 64 KB", () => {
    for (const profile of profiles()) {
      const rules = effectiveRules({ floor: lawFloor(), profile, route: "direction", on });
      const json = JSON.stringify(rules);
      expect(JSON.parse(json)).toEqual(rules);
      expect(JSON.stringify(effectiveRules({ floor: lawFloor(), profile, route: "direction", on }))).toBe(
        json,
      );
      expect(json.length).toBeLessThan(65_536);
    }
  });
});

import { describe, expect, it } from "vitest";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { profileOf } from "#policy/profiles.ts";
import { faultsOf } from "#streams/provider/faults.ts";
import { auditFault, type LapseFacts, lapsesOf } from "#streams/provider/lapses.ts";
import { foldSignOff } from "#streams/provider/sign-off.ts";
import type { SignOffEvent } from "#streams/provider/sign-off-events.ts";
import { warnedIn, warnOfLapses } from "#streams/provider/warning.ts";
import { sampleCalendar } from "#test/shared/domain/calendar/sample-calendar.ts";

const rulesOf = (id: string) => {
  const profile = profileOf(id, "2026-09-16");
  if (!profile) throw new Error(`${id} is missing`);
  return effectiveRules({ floor: lawFloor(), profile, route: "agreement", on: "2026-09-16" });
};

const signed = (...events: readonly SignOffEvent[]) =>
  foldSignOff("tideway", [
    {
      stream: "harbour/harbour-view/sign-off/tideway",
      version: 1,
      command: "c1",
      at: "2026-09-16T10:00:00Z",
      by: "lead",
      events,
      owes: [],
      previous: "",
      hash: "h",
    },
  ]);

const facts = (more: Partial<LapseFacts> = {}): LapseFacts => ({
  provider: {
    insuredUntil: "2027-03-31",
    certifiedUntil: "",
    roll: undefined,
    facts: { id: "tideway", registered: "yes", isSchool: "no", online: "no" },
  },
  signOff: signed(),
  rules: rulesOf("crestwood-2025"),
  calendar: sampleCalendar,
  today: "2026-09-16",
  mustRegister: false,
  ...more,
});

const of = (what: string, f: LapseFacts) => lapsesOf(f).find((l) => l.what === what);

describe("What of a provider lapses", () => {
  it.each([
    ["2027-01-29", "holds", undefined],
    ["2027-01-30", "lapses-soon", 60],
    ["2027-02-28", "lapses-soon", 60],
    ["2027-03-01", "lapses-soon", 30],
    ["2027-03-24", "lapses-soon", 7],
    ["2027-03-31", "lapses-soon", 7],
    ["2027-04-01", "lapsed", 7],
  ])("is seen on %s as %s", (today, state, warnAt) => {
    expect(of("insurance", facts({ today }))).toMatchObject({ state, warnAt });
  });

  it("is asked as the policy asks it: audit and its signature by one, the risk assessment by another", () => {
    expect(of("audit", facts())).toMatchObject({ state: "missing", row: "O51" });
    const other = facts({ rules: rulesOf("west-bridgford-2025") });
    expect(of("risk-assessment", other)).toMatchObject({ state: "missing", row: "O50" });
    expect(of("audit", other)).toBeUndefined();
  });

  it("counts certificates only of a provider that has some, and no pupil starts once the first has run out", () => {
    expect(of("certificates", facts())).toBeUndefined();
    const provider = { ...facts().provider, certifiedUntil: "2026-10-01" };
    expect(of("certificates", facts({ provider }))).toMatchObject({ state: "lapses-soon", row: "O43" });
    const lapsed = lapsesOf(facts({ provider, today: "2026-10-02" }));
    expect(faultsOf(signed(), lapsed, { kind: "below", says: "" }).map((f) => f.what)).toContain(
      "certificates",
    );
  });

  it("counts an audit only once the provider has signed it, for a year from the audit", () => {
    const audit = (answers: Record<string, string>): SignOffEvent => ({
      type: "provider-recorded",
      record: "audit",
      on: "2026-09-10",
      answers: { outcome: "satisfactory", ...answers },
    });
    expect(of("audit", facts({ signOff: signed(audit({})) }))).toMatchObject({ state: "missing" });
    const whole = facts({ signOff: signed(audit({ "signed-on": "2026-09-14" })) });
    expect(of("audit", whole)).toMatchObject({ until: "2027-09-09", state: "holds" });
  });

  it("takes the earlier of a year and the day that the risk assessment names", () => {
    const risk = (next: string): SignOffEvent => ({
      type: "provider-recorded",
      record: "risk-assessment",
      on: "2026-09-10",
      answers: { "next-on": next },
    });
    const until = (next: string) => of("risk-assessment", facts({ signOff: signed(risk(next)) }))?.until;
    expect(until("2027-02-01")).toBe("2027-02-01");
    expect(until("2029-01-01")).toBe("2027-09-09");
  });

  it("says that a provider whose audit was not satisfactory is used no longer, until one is", () => {
    const audit = (on: string, outcome: string): SignOffEvent => ({
      type: "provider-recorded",
      record: "audit",
      on,
      answers: { outcome },
    });
    const bad = audit("2026-09-10", "not-satisfactory");
    expect(auditFault(signed(bad))).toContain("10 September 2026 was not satisfactory");
    expect(auditFault(signed(bad, audit("2026-10-01", "satisfactory")))).toBeUndefined();
  });
});

describe("A warning", () => {
  const at = (today: string, ...before: readonly SignOffEvent[]) => {
    const f = facts({ today, signOff: signed(...before) });
    const done = warnOfLapses(
      f.signOff,
      lapsesOf(f).filter((l) => l.what === "insurance"),
      today,
    );
    if (done.kind === "refused") throw new Error(done.message);
    return done;
  };
  const warned = (days: number): SignOffEvent => ({
    type: "lapse-warned",
    what: "insurance",
    until: "2027-03-31",
    days,
  });

  it("goes once at 60, 30 and 7 days, and once when it has lapsed", () => {
    expect(at("2027-01-29").events).toEqual([]);
    expect(at("2027-01-30").events).toEqual([warned(60)]);
    expect(at("2027-02-10", warned(60)).events).toEqual([]);
    expect(at("2027-03-01", warned(60)).events).toEqual([warned(30)]);
    expect(at("2027-03-25", warned(60), warned(30)).events).toEqual([warned(7)]);
    expect(at("2027-04-01", warned(60), warned(30), warned(7)).events).toEqual([warned(0)]);
    expect(at("2027-04-02", warned(7), warned(0)).events).toEqual([]);
  });

  it("is one mail to the AP lead, which says what it is about", () => {
    const { owes } = at("2027-04-01");
    expect(owes).toMatchObject([{ notice: "staff-notice", to: "role:ap-lead" }]);
    expect(owes.flatMap(warnedIn)).toEqual([{ what: "insurance", until: "2027-03-31", lapsed: true }]);
  });
});

describe("Evidence of the due diligence that has a last day", () => {
  const seen = (outcome: "satisfactory" | "not-satisfactory", until: string): SignOffEvent => ({
    type: "item-seen",
    item: "O41",
    on: "2026-09-16",
    until,
    outcome,
  });

  it("is warned of once each at 60, 30 and 7 days, and when it has run out", () => {
    let signOff = signed(seen("satisfactory", "2027-03-31"));
    const days = ["2027-01-29", "2027-01-30", "2027-01-31", "2027-03-01", "2027-03-24", "2027-04-01"];
    const counts = days.map((today) => {
      const lapses = lapsesOf(facts({ today, signOff })).filter((l) => l.what === "item-O41");
      const done = warnOfLapses(signOff, lapses, today);
      const events = done.kind === "decided" ? done.events : [];
      signOff = foldSignOff(
        "tideway",
        [
          {
            stream: "harbour/harbour-view/sign-off/tideway",
            version: signOff.version + 1,
            command: `c-${today}`,
            at: `${today}T10:00:00Z`,
            by: "lead",
            events,
            owes: [],
            previous: "",
            hash: "h",
          },
        ],
        signOff,
      );
      return events.length;
    });
    expect(counts).toEqual([0, 1, 0, 1, 1, 1]);
  });

  it("speaks against new starts once it has run out, or is not satisfactory; what has no last day holds", () => {
    const roll = { kind: "registered", says: "" } as const;
    const speaks = (signOff: ReturnType<typeof signed>, today: string) =>
      faultsOf(signOff, lapsesOf(facts({ today, signOff })), roll).filter((f) => f.what === "evidence")
        .length;
    expect(speaks(signed(seen("satisfactory", "2027-03-31")), "2027-03-31")).toBe(0);
    expect(speaks(signed(seen("satisfactory", "2027-03-31")), "2027-04-01")).toBe(1);
    expect(speaks(signed(seen("satisfactory", "")), "2030-01-01")).toBe(0);
    expect(speaks(signed(seen("not-satisfactory", "")), "2026-09-17")).toBe(1);
  });
});

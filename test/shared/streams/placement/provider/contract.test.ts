import { describe, expect, it } from "vitest";
import { asksAgreement } from "#promises/gate/contract.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { checked, records, submitted } from "../before-start.ts";
import { parent, referred, Story } from "../given.ts";
import { row } from "../running.ts";

/** At commissioning under a policy, with plan and numbers recorded. */
const under = (profile: string): Story => {
  const story = referred(new Story("2026-09-16T09:00", "agreement", profile), [parent("mum")], "2026-11-10");
  const closed = (phase: "referral" | "checks", next: "checks" | "commissioning"): PlacementEvent => ({
    type: "gate-closed",
    phase,
    cycle: 1,
    next,
  });
  return story.happened("lead", closed("referral", "checks"), ...checked, closed("checks", "commissioning"));
};

const audited = (until: string): PlacementEvent => ({ type: "provider-audited", until, from: "s" });
const judges = (story: Story, answer: "needed" | "not-needed") =>
  story.happened("lead", submitted("evidence-o55-necessary", { answer }));

describe("the written agreement with the provider (O55)", () => {
  it("is the audit that the provider signs each year, while it holds on the first day (CRE 5)", () => {
    const story = under("crestwood-2025");
    expect(row(story, "O55")).toMatchObject({ state: "owed", blocks: "process" });
    expect(row(story, "O55").title).toContain("audit");
    expect(row(story.happened("system", audited("2026-11-09")), "O55").state).toBe("owed");
    expect(row(story.happened("system", audited("2027-09-02")), "O55").state).toBe("met");
    expect(row(story.happened("system", audited("")), "O55").state).toBe("owed");
  });

  it("is the provider's agreement where there is no such audit", () => {
    const story = under("crestwood-2025");
    expect(records(story, "provider-agreement", { agreed: "yes" }, { by: "provider" })).toBe("taken");
    expect(row(story, "O55").state).toBe("met");
  });

  it("is forgotten with its provider", () => {
    const story = under("crestwood-2025").happened("system", audited("2027-09-02"));
    const provider = { id: "prov2", registered: "yes", isSchool: "no", online: "no" } as const;
    story.happened("lead", { type: "provider-copied", provider, from: "provider" });
    expect(story.placement.audited).toBeUndefined();
  });

  it("is needed where it was judged necessary, and only there (ECC 7)", () => {
    const story = under("ecclesbourne-2026");
    expect(row(story, "O55-necessary")).toMatchObject({ state: "owed", form: "evidence-o55-necessary" });
    expect(row(story, "O55")).toMatchObject({ state: "owed", waits: true });

    judges(story, "not-needed");
    expect(row(story, "O55-necessary").state).toBe("met");
    expect(row(story, "O55").why).toContain("judged that this placement needs no written agreement");
    expect(asksAgreement(story.facts)).toBe(false);

    judges(story, "needed");
    expect(row(story, "O55").state).toBe("owed");
    expect(row(story, "O55").waits).toBeUndefined();
    expect(asksAgreement(story.facts)).toBe(true);
  });

  it("is asked of each provider elsewhere, and an audit is none (TMP 7, WBS 7.11)", () => {
    for (const profile of ["template-2026", "west-bridgford-2025", "twerton-2017"]) {
      const story = under(profile).happened("system", audited("2027-09-02"));
      expect(row(story, "O55").state, profile).toBe("owed");
      if (profile !== "twerton-2017")
        expect(row(story, "O55-necessary").why, profile).toBe("The policy leaves nothing to judge.");
    }
  });
});

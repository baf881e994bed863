import { beforeEach, describe, expect, it } from "vitest";
import type { Contact } from "#domain/contact.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import { checked, records, settled, submitted } from "../before-start.ts";
import { parent, referred, Story, timetable } from "../given.ts";

let story: Story;
const owed = (key: string) => obligationsOf(story.facts).find((o) => o.key === key);
const asks = () => story.placement.asks.filter((a) => a.purpose === "provider-agreement");
const replies = (agreed: "yes" | "no") =>
  records(story, "provider-agreement", { agreed }, { by: "provider" });

const authority = (more: Partial<Contact> = {}): Contact =>
  parent("council", {
    relationship: "local-authority",
    parentalResponsibility: "no",
    mayConsent: "no",
    getsLetters: "no",
    ...more,
  });

/** A placement whose checks are complete: the provider is asked to agree to the terms. */
const atCommissioning = (contacts: readonly Contact[] = [parent("mum")]): Story => {
  const s = referred(new Story("2026-09-16T09:00"), contacts, "2026-11-10");
  s.tends();
  s.tends();
  const ask = s.placement.asks[0]?.id ?? "";
  s.happened("mum", { type: "answered", ask, answer: "agree", channel: "link" });
  s.tends();
  s.happened("lead", ...checked);
  s.tends();
  s.tends();
  return s;
};

beforeEach(() => {
  story = atCommissioning();
});

describe("the agreement with the provider", () => {
  it("is asked for once the checks are complete", () => {
    expect(story.placement.phase).toBe("commissioning");
    expect(asks()).toHaveLength(1);
    expect(owed("O55")).toMatchObject({ state: "asked", form: "provider-agreement", blocks: "process" });
    expect(replies("yes")).toBe("taken");
    for (const key of ["O55", "O58", "O62"]) expect(owed(key)?.state, key).toBe("met");
  });

  it("is not there when the provider cannot agree, and staff are told", () => {
    expect(replies("no")).toBe("taken");
    expect(owed("O55")?.state).toBe("owed");
    expect(replies("yes")).toBe("taken");
    expect(owed("O55")?.state).toBe("met");
  });

  it.each([
    ["the objectives", submitted("plan", { "agreed-with": ["pupil", "provider"] })],
    ["whom to ring", submitted("school-link")],
  ])("stands when what changes is no term: %s (K2.1)", (_what, change) => {
    replies("yes");
    story.happened("lead", change);
    expect(owed("O55")?.state).toBe("met");
    expect(story.tends().owes.map((m) => m.notice)).not.toContain("provider-request");
  });

  it("is asked for once the parents have agreed to other dates (K2.1)", () => {
    replies("yes");
    const [before] = asks();
    story.happened("lead", timetable("2026-11-17"));
    expect(owed("O55")?.state).toBe("owed");
    expect(before && takesReply(story.placement, before)).toBe(false);
    expect(story.tends().owes.map((m) => m.notice)).toEqual(["consent-request"]);
    expect(story.placement.phase).toBe("consent");
  });

  it("is asked for anew when its terms change: what it costs", () => {
    replies("yes");
    const [before] = asks();
    story.happened("lead", submitted("provider", { provider: "prov1", "weekly-cost": 300 }));
    expect(owed("O55")?.state).toBe("owed");
    expect(before && takesReply(story.placement, before)).toBe(false);
    expect(story.tends().owes.map((m) => m.notice)).toContain("provider-request");
    expect(asks().map((a) => a.withdrawn)).toEqual(["ask-again", undefined]);
    replies("yes");
    expect(owed("O55")?.state).toBe("met");
  });

  it("cannot be recorded before it is asked, or after the placement has begun", () => {
    const early = referred(new Story("2026-09-16T09:00"), [parent("mum")], "2026-11-10");
    expect(records(early, "provider-agreement", { agreed: "yes" })).toContain("moved on");
  });
});

describe("information and notices", () => {
  it("is logged with its lawful basis, without what the day-one pack carries", () => {
    const shared = { on: "2026-09-16", basis: "public-task", how: "in-person", "early-help": "none" };
    const log = (more: object) => records(story, "information-shared", { ...shared, ...more });
    expect(log({ what: ["send", "nothing-more"] })).toContain("Either something");
    expect(log({ on: "2026-09-17", what: ["send"] })).toContain("past");
    expect(log({ what: ["send"] })).toBe("taken");
    expect([owed("O57-information")?.state, owed("O33-sharing")?.state]).toEqual(["met", "met"]);
  });

  it("brings the provider into Early Help where there is one", () => {
    const shared = { on: "2026-09-16", what: ["send"], basis: "public-task", how: "in-person" };
    const help = () => obligationsOf(story.facts).find((o) => o.key === "O57-early-help");
    expect(help()?.state).toBe("not-applicable");
    records(story, "information-shared", { ...shared, "early-help": "not-yet" });
    expect(help()).toMatchObject({ state: "owed", owner: "dsl", due: "2026-09-30" });
    records(story, "information-shared", { ...shared, "early-help": "involved" });
    expect(help()?.state).toBe("met");
  });

  it("goes to the authority by e-mail only where its contact takes notices so", () => {
    const notice = { how: "email", on: "2026-09-16" };
    expect(records(story, "la-notice", notice)).toContain("No contact of the authority");
    story = atCommissioning([parent("mum"), authority({ emailNotices: "no" })]);
    expect(records(story, "la-notice", notice)).toContain("No contact of the authority");
    story = atCommissioning([parent("mum"), authority()]);
    expect(records(story, "la-notice", notice)).toBe("taken");
    expect(owed("O59")?.state).toBe("met");
  });

  it("is put on both registers only where the provider is a school", () => {
    expect(owed("O61")).toMatchObject({ state: "not-applicable", why: "The provider is not a school." });
    expect(records(story, "dual-registration", { main: "yes", from: "2026-11-10" })).toContain(
      "not a school",
    );
    const school = { id: "prov1", registered: "yes", isSchool: "yes", online: "no" } as const;
    story.happened("system", { type: "provider-copied", provider: school, from: "p" });
    expect(owed("O61")).toMatchObject({ state: "owed", due: "2026-11-10" });
    expect(records(story, "dual-registration", { main: "yes", from: "2026-11-10" })).toBe("taken");
    expect(owed("O61")?.state).toBe("met");
  });
});

describe("a policy that asks only that the pupil stays on the roll (ECC 7)", () => {
  it("owes no register at a school provider", () => {
    const school = { id: "prov1", registered: "yes", isSchool: "yes", online: "no" } as const;
    story.happened("system", { type: "provider-copied", provider: school, from: "p" });
    Object.assign(story, { profile: "ecclesbourne-2026" });
    expect(owed("O61")).toMatchObject({ state: "not-applicable", why: expect.stringContaining("roll") });
  });
});

describe("the gate of commissioning", () => {
  it("opens once the provider has agreed, what it must know is shared, and the letter was given", () => {
    story.happened("lead", ...settled);
    expect(story.tends().outcome.outcome).toBe("wait");
    story.happened(
      "head",
      {
        type: "letter-issued",
        letter: "l1",
        start: "2026-11-10",
        to: ["mum"],
        facts: story.placement.forms.timetable?.answers ?? {},
        words: {},
      },
      { type: "letter-given", letter: "l1", to: "mum", how: "by-hand", on: "2026-09-16" },
    );
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "active" });
  });

  it("goes back to the checks when one of them no longer stands", () => {
    story.happened("system", { type: "statuses-copied", statuses: ["ehcp"], from: "s" });
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "checks" });
  });
});

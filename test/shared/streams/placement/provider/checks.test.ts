import { beforeEach, describe, expect, it } from "vitest";
import { noLongerOwed } from "#promises/deciding/telling/mail-outcomes.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import { answers, atChecks, checked, judgement, records, submitted } from "../before-start.ts";
import type { Story } from "../given.ts";

let story: Story;
const owed = (id: string) => obligationsOf(story.facts).find((o) => o.id === id);
const asks = () => story.placement.asks.filter((a) => a.purpose === "provider-checks");
const answered = (more: object = {}) =>
  records(story, "provider-checks", { ...answers, ...more }, { by: "provider" });

beforeEach(() => {
  story = atChecks();
});

describe("the gate of checks", () => {
  it("asks the provider once by mail, and waits", () => {
    const judged = story.tends();

    expect(story.placement.phase).toBe("checks");
    expect(judged.owes.map((m) => [m.notice, m.to])).toEqual([["provider-request", "provider"]]);
    expect(story.tends().events).toEqual([]);
    expect(owed("O41")).toMatchObject({ state: "asked", blocks: "law-or-safety", form: "checks-judged" });
  });

  it("opens when everything is recorded, and not before", () => {
    story.tends();
    for (const event of checked) {
      expect(story.tends().outcome.outcome).toBe("wait");
      story.happened("lead", event);
    }
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "commissioning" });
  });

  it("asks for what must be done before the start by its own target, seven school days before", () => {
    expect(owed("O8")).toMatchObject({ due: "2026-10-22" });
    expect(owed("O8")?.explanation.join()).toContain("not a rule of law");
  });

  it("goes back to the parents when their agreement no longer stands", () => {
    story.tends();
    const ask = story.placement.asks.find((a) => a.purpose === "consent")?.id ?? "";
    story.happened("mum", { type: "answered", ask, answer: "refuse", channel: "link" });

    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "consent" });
  });

  it("reminds the provider, then tells staff to ring, each once", () => {
    story.tends();
    expect(
      story
        .at("2026-09-18T08:30")
        .tends()
        .owes.map((m) => m.notice),
    ).toEqual(["provider-reminder"]);
    const late = story.at("2026-09-24T08:30").tends();
    expect(late.owes.map((m) => [m.notice, m.to])).toEqual([["provider-escalation", "role:ap-lead"]]);
  });
});

describe("plan and risk assessment", () => {
  it("has objectives that pupil and provider agreed", () => {
    expect(records(story, "plan", { "agreed-with": ["parents", "pupil"] })).toContain("with the provider");
    expect(records(story, "plan", { "agreed-with": ["pupil", "provider"] })).toBe("taken");
    expect(owed("O8")?.state).toBe("met");
  });

  it("keeps the pupil at school while the risks are too high", () => {
    const risk = { "assessed-on": "2026-09-16", "next-on": "2026-10-20" };
    expect(records(story, "risk-assessment", { ...risk, "may-start": "no" })).toBe("taken");
    expect(owed("O9")).toMatchObject({ state: "owed", blocks: "law-or-safety" });
    expect(
      records(story, "risk-assessment", { ...risk, "next-on": "2026-09-16", "may-start": "yes" }),
    ).toContain("after today");
    expect(records(story, "risk-assessment", { ...risk, "may-start": "yes" })).toBe("taken");
    expect(owed("O9")?.state).toBe("met");
  });
});

describe("whom a status of the pupil brings in", () => {
  it.each([
    ["ehcp", "O11", "authority-involved"],
    ["looked-after", "O12", "virtual-school-involved"],
    ["social-worker", "O13", "social-worker-involved"],
  ] as const)("%s: %s", (status, id, form) => {
    expect(owed(id)?.state).toBe("not-applicable");
    story = atChecks([status]);
    expect(owed(id)).toMatchObject({ state: "owed", form });
    expect(records(story, form, { on: "2026-09-16", involved: ["virtual-school", "social-worker"] })).toBe(
      "taken",
    );
    expect(owed(id)?.state).toBe("met");
  });

  it("is the social worker once for a child who is looked after, not twice", () => {
    story = atChecks(["looked-after", "social-worker"]);
    expect([owed("O12")?.state, owed("O13")?.state]).toEqual(["owed", "not-applicable"]);
  });
});

describe("what the provider says", () => {
  beforeEach(() => {
    story.tends();
  });

  it("tells staff, and is nothing yet until the school has judged it", () => {
    expect(records(story, "checks-judged", judgement)).toContain("has not answered yet");
    expect(answered()).toBe("taken");
    expect(owed("O41")?.state).toBe("owed");
    expect(records(story, "checks-judged", judgement)).toBe("taken");
    for (const id of ["O35", "O36", "O39", "O40", "O41", "O44", "O45", "O46", "O52", "O133"])
      expect(owed(id)?.state, id).toBe("met");
  });

  it.each([
    ["staff-checks-confirmed", { "staff-checks": "no" }, "O41"],
    ["staff-checks-confirmed", { alone: "setting", "alone-rules": ["seen"] }, "O41"],
    ["staff-checks-confirmed", { alone: "home", "alone-rules": ["known"], "home-rules": ["room"] }, "O41"],
    ["child-protection-policy-exchange", { "our-policy": "no" }, "O40"],
    ["attendance-arrangement", { "attendance-told": "no" }, "O45"],
    ["communication", { "changes-told": "no" }, "O46"],
    ["tracking", { tracking: "no" }, "O133"],
  ])("cannot be called satisfactory against its own words: %s", (check, said, row) => {
    answered(said);
    expect(records(story, "checks-judged", judgement)).toContain("cannot be satisfactory");
    expect(records(story, "checks-judged", { ...judgement, [check]: "not-satisfactory" })).toContain(
      "ask the provider again",
    );
    expect(owed(row)?.state).toBe("owed");
  });

  it("may be satisfactory for a tutor at home where a parent is there and somebody knows (obligations 6)", () => {
    answered({ alone: "home", "alone-rules": ["known", "phone"], "home-rules": ["adult", "room"] });
    expect(records(story, "checks-judged", judgement)).toBe("taken");
  });

  it("has to be judged anew when the provider corrects it", () => {
    answered();
    records(story, "checks-judged", judgement);
    answered({ "our-policy": "no" });
    expect(owed("O40")?.state).toBe("owed");
  });

  it("is the school's own judgement: a list of the authority never satisfies, policies only when each was read", () => {
    answered();
    expect(records(story, "checks-judged", { ...judgement, "own-checks": "list-only" })).toContain("list");
    expect(records(story, "checks-judged", { ...judgement, "policies-read": ["safeguarding"] })).toContain(
      "each of them",
    );
    expect(owed("O52")?.state).toBe("owed");
  });
});

describe("a provider that is asked again", () => {
  it("gets a new link, the old one is closed, and only the new answer counts", () => {
    story.tends();
    answered({ "our-policy": "no" });
    const again = {
      ...judgement,
      "child-protection-policy-exchange": "not-satisfactory",
      outcome: "ask-again",
    };
    expect(records(story, "checks-judged", again)).toBe("taken");
    const { owes } = story.tends();

    expect(owes.map((m) => m.notice)).toEqual(["provider-request"]);
    expect(asks().map((a) => a.withdrawn)).toEqual(["ask-again", undefined]);
    expect(asks().map((a) => takesReply(story.placement, a))).toEqual([false, true]);
    expect(owed("O41")?.state).toBe("asked");
    answered();
    records(story, "checks-judged", judgement);
    expect(owed("O41")?.state).toBe("met");
  });
});

describe("another provider", () => {
  const other = { id: "prov2", registered: "yes", isSchool: "no", online: "no" } as const;

  it("is chosen instead: the parents are asked anew, and nothing of the first one counts", () => {
    story.tends();
    answered();
    const elsewhere = { ...judgement, registration: "not-satisfactory", outcome: "another-provider" };
    expect(records(story, "checks-judged", elsewhere)).toContain("Enter what you saw");
    records(story, "checks-judged", elsewhere, { said: ["registration-seen"] });
    expect(owed("O24")).toMatchObject({ state: "owed", form: "provider" });
    expect(story.tends().owes).toEqual([]);
    const same = { ...other, id: "prov1" };
    expect(records(story, "provider", { provider: "prov1", value: "yes" }, { provider: same })).toContain(
      "another",
    );
    expect(records(story, "provider", { provider: "prov2", value: "yes" }, { provider: other })).toBe(
      "taken",
    );

    const back = story.tends();
    expect(back.outcome).toMatchObject({ outcome: "go", phase: "consent" });
    expect(back.owes.map((m) => m.notice)).toEqual(["consent-request"]);
    expect(asks().map((a) => takesReply(story.placement, a))).toEqual([false]);
    const ask = story.placement.asks.filter((a) => a.purpose === "consent").at(-1)?.id ?? "";
    story.happened("mum", { type: "answered", ask, answer: "agree", channel: "link" });
    story.tends();
    expect(story.tends().owes.map((m) => [m.notice, m.to])).toEqual([["provider-request", "provider"]]);
    expect(owed("O41")?.state).toBe("asked");
  });
});

describe("a mail to the provider", () => {
  it("is not sent any more once it has answered, or the placement has gone on", () => {
    const request = story.tends().owes[0];
    const reminder = story.at("2026-09-18T08:30").tends().owes[0];
    if (!request || !reminder) throw new Error("nothing was owed");
    expect(noLongerOwed(story.placement, request)).toBeUndefined();
    answered();
    expect(noLongerOwed(story.placement, request)).toBeUndefined();
    expect(noLongerOwed(story.placement, reminder)).toBe("answered meanwhile");
    story.happened("lead", submitted("end", { "last-day": "2026-09-18", why: "not-going-ahead" }));
    expect(noLongerOwed(story.placement, request)).toBe("no longer asked");
  });
});

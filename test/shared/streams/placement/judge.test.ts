import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerConsent } from "#promises/deciding/answering.ts";
import { documentRefusal, stopAsking } from "#promises/deciding/submitting.ts";
import { judge } from "#promises/gate/judge.ts";
import { parent, referred, Story } from "./given.ts";

const kinds = (story: Story) => story.events.map((e) => e.event.type);
const ask = (story: Story, to: string) => story.placement.asks.filter((a) => a.to === to).at(-1)?.id ?? "";

describe("a gate tends and judges", () => {
  it("stays in referral while something is owed, and says when it looks again", () => {
    const story = new Story("2026-09-10T09:00").happened("teacher", {
      type: "placement-opened",
      pupil: "x",
      profile: { id: "twerton-2017", version: "1" },
      route: "agreement",
    });
    const judged = story.tends();
    expect(judged.outcome.outcome).toBe("wait");
    expect(story.placement.phase).toBe("referral");
  });

  it("asks each parent who may consent once, reminds once and escalates after the due day", () => {
    const story = referred(
      new Story("2026-09-16T09:00"),
      [parent("mum"), parent("dad", { channel: "paper", emailNotices: "no" })],
      "2026-11-10",
    );
    story.tends();
    expect(story.placement.phase).toBe("consent");
    const first = story.tends();
    expect(first.owes.map((m) => [m.notice, m.to])).toEqual([["consent-request", "mum"]]);
    expect(story.placement.asks.map((a) => a.to)).toEqual(["mum", "dad"]);
    expect(story.tends().events).toEqual([]);

    story.at("2026-09-18T08:30");
    expect(story.tends().owes.map((m) => m.notice)).toEqual(["consent-reminder"]);
    story.at("2026-09-24T08:30");
    const late = story.tends();
    expect(late.owes.map((m) => [m.notice, m.to])).toContainEqual(["consent-escalation", "role:ap-lead"]);
    expect(story.tends().events).toEqual([]);
  });

  it("never asks a restricted contact or one without parental responsibility", () => {
    const contacts = [
      parent("mum"),
      parent("kept-away", { restricted: "yes" }),
      parent("gran", { parentalResponsibility: "no" }),
    ];
    const story = referred(new Story("2026-09-16T09:00"), contacts, "2026-11-10");
    story.tends();
    story.tends();
    expect(story.placement.asks.map((a) => a.to)).toEqual(["mum"]);
  });

  it("does not go on while two parents disagree, and goes on when the one who refused agrees after all", () => {
    const story = referred(new Story("2026-09-16T09:00"), [parent("mum"), parent("dad")], "2026-11-10");
    story.tends();
    story.tends();
    story.takes(
      "mum",
      answerConsent(story.placement, { ask: ask(story, "mum"), answer: "agree", channel: "link" }),
    );
    story.takes(
      "dad",
      answerConsent(story.placement, { ask: ask(story, "dad"), answer: "refuse", channel: "link" }),
    );
    expect(story.tends().outcome.outcome).toBe("wait");
    story.takes(
      "lead",
      documentRefusal(
        story.facts,
        { ask: ask(story, "dad"), next: "ask-again", "spoken-on": "2026-09-16" },
        {},
      ),
    );
    story.tends();
    expect(story.placement.asks.filter((a) => a.to === "dad")).toHaveLength(2);
    story.takes(
      "dad",
      answerConsent(story.placement, { ask: ask(story, "dad"), answer: "agree", channel: "link" }),
    );
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "checks" });
  });

  it("goes on when a parent takes a refusal back before it was documented", () => {
    const story = referred(new Story("2026-09-16T09:00"), [parent("mum")], "2026-11-10");
    story.tends();
    story.tends();
    for (const answer of ["refuse", "agree"] as const)
      story.takes("mum", answerConsent(story.placement, { ask: ask(story, "mum"), answer, channel: "link" }));
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "checks" });
  });

  it("takes silence as no answer: waiting stops only by decision, and only where another parent agreed", () => {
    const story = referred(new Story("2026-09-16T09:00"), [parent("mum"), parent("dad")], "2026-11-10");
    story.tends();
    story.tends();
    const words = { vault: "v", hash: "h", fields: ["tried"] };
    expect(story.takes("lead", stopAsking(story.facts, ask(story, "dad"), words))).toContain("Nobody else");
    story.takes(
      "mum",
      answerConsent(story.placement, { ask: ask(story, "mum"), answer: "agree", channel: "link" }),
    );
    expect(story.takes("lead", stopAsking(story.facts, ask(story, "dad"), words))).toBe("taken");
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "checks" });
  });

  it("ends a referral whose refusal is final, with the question closed", () => {
    const story = referred(new Story("2026-09-16T09:00"), [parent("mum")], "2026-11-10");
    story.tends();
    story.tends();
    story.takes(
      "mum",
      answerConsent(story.placement, { ask: ask(story, "mum"), answer: "refuse", channel: "link" }),
    );
    story.takes(
      "lead",
      documentRefusal(story.facts, { ask: ask(story, "mum"), next: "end", "spoken-on": "2026-09-16" }, {}),
    );
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "closed" });
    expect(kinds(story)).toContain("gate-closed");
  });

  it("closes after a decision not to place", () => {
    const story = new Story("2026-09-16T09:00").happened(
      "teacher",
      {
        type: "placement-opened",
        pupil: "x",
        profile: { id: "twerton-2017", version: "1" },
        route: "agreement",
      },
      { type: "form-submitted", form: "decision", answers: { decision: "do-not-place" }, words: {} },
    );
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "closed" });
  });

  it("answers the run of an older epoch or phase without touching the ledger", () => {
    const story = referred(new Story("2026-09-16T09:00"), [parent("mum")], "2026-11-10");
    const old = story.gate;
    story.happened("system", { type: "epoch-advanced", epoch: 2 });
    expect(judge(story.facts, old)).toMatchObject({ events: [], outcome: { outcome: "superseded" } });
    expect(judge(story.facts, { ...old, epoch: 2, phase: "consent" })).toMatchObject({
      events: [],
      outcome: { outcome: "go", phase: "referral" },
    });
  });

  it("hands over once its root run is old, and a suspended placement only waits", () => {
    const story = referred(new Story("2026-09-16T09:00"), [parent("mum")], "2026-11-10");
    expect(judge(story.facts, { ...story.gate, rollAt: "2026-09-16T08:00:00Z" }).outcome.outcome).toBe(
      "handover",
    );
    story.happened("dsl", { type: "frozen", reason: "concern" });
    expect(story.tends()).toMatchObject({ events: [], owes: [], outcome: { outcome: "wait" } });
  });

  it("comes to rest: what it has just done, it does not do again, and its due moment lies ahead", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 3 }), (days, answers) => {
        const story = referred(new Story("2026-09-16T09:00"), [parent("mum"), parent("dad")], "2027-01-12");
        story.tends();
        story.tends();
        const said = (["agree", "refuse", "question", "call-me"] as const)[answers] ?? "agree";
        story.takes(
          "mum",
          answerConsent(story.placement, { ask: ask(story, "mum"), answer: said, channel: "link" }),
        );
        story.now = story.now.add({ hours: 24 * days });
        for (let i = 0; i < 8 && story.tends().events.length > 0; i += 1);
        const rest = judge(story.facts, story.gate);
        expect(rest.events).toEqual([]);
        if (rest.outcome.outcome === "wait")
          expect(rest.outcome.due.epochMilliseconds).toBeGreaterThan(story.now.epochMilliseconds);
      }),
      { numRuns: 60 },
    );
  });
});

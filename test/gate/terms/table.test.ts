import { describe, expect, it } from "vitest";
import type { Route } from "#domain/rules/rules.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { saidToEarlierTerms } from "#streams/placement/facts.ts";
import { letterInForce } from "#streams/placement/notice/notice.ts";
import { agreementReply } from "#streams/placement/provider/checks.ts";
import { parent, referred, Story } from "#test/shared/streams/placement/given.ts";
import { letterTold, rests, running } from "#test/shared/streams/placement/running.ts";
import { beforehand, type Case, cases, casesBefore, journey, link, plan, underWay, week } from "./changes.ts";

const mum = parent("mum");

const said = (form: string, answers = {}) => ({ type: "form-submitted", form, answers, words: {} }) as const;

const state = (story: Story, key: string) => obligationsOf(story.facts).find((o) => o.key === key)?.state;

const asked = (story: Story, purpose: string) =>
  story.placement.asks.filter((a) => a.purpose === purpose && !a.withdrawn).length;

/** What somebody answered, or was told, before the terms change. */
const standing = [
  plan,
  link,
  journey(),
  said("provider-agreement", { agreed: "yes" }),
  said("la-notice", { how: "post" }),
] as const;

const change = (story: Story, { events }: Case, changes: Parameters<Case["events"]>[0]): Story =>
  story.happened("lead", ...events(changes));

/** By agreement, answered and settled, before the first day. */
const agreedBefore = (): Story => {
  const story = referred(new Story("2026-09-16T09:00"), [mum], "2026-11-10");
  story.tends();
  story.tends();
  const ask = story.placement.asks[0]?.id ?? "";
  story.happened("mum", { type: "answered", ask, answer: "agree", channel: "link" });
  return story.happened("lead", ...standing);
};

const dates = beforehand("2026-11-10", "2026-12-11");

describe("by agreement, before the start (K2.1)", () => {
  it.each([...cases, ...casesBefore])("$what: $source", (each) => {
    const story = agreedBefore();
    expect(state(story, "O19.mum")).toBe("met");

    change(story, each, dates);

    const again = each.asks.includes("parents");
    expect(state(story, "O19.mum") === "met").toBe(!again);
    expect(saidToEarlierTerms(story.placement, "mum")?.answer).toBe(again ? "agree" : undefined);
    expect(agreementReply(story.placement) === undefined).toBe(each.asks.includes("provider"));
    expect(state(story, "O59") === "met").toBe(!each.asks.includes("authority"));
    const { owes } = story.tends();
    expect(owes.filter((m) => m.to === "mum").map((m) => m.notice)).toEqual(again ? ["consent-request"] : []);
    expect(asked(story, "consent")).toBe(1);
  });

  it("keeps the old answer as history, and the new answer counts", () => {
    const story = agreedBefore();
    story.happened("lead", dates({ monday: "day" }));
    story.tends();
    const [first, second] = story.placement.asks.filter((a) => a.purpose === "consent");
    expect(first).toMatchObject({ withdrawn: "terms-changed", answers: [{ answer: "agree" }] });
    expect(story.placement.phase).toBe("consent");
    story.happened("mum", { type: "answered", ask: second?.id ?? "", answer: "agree", channel: "link" });
    expect(state(story, "O19.mum")).toBe("met");
    expect(saidToEarlierTerms(story.placement, "mum")).toBeUndefined();
  });
});

/** By agreement, the pupil there since 15 September. */
const agreedRunning = (): Story => {
  const story = running({ start: "2026-09-15", end: "2026-12-11" });
  return story.happened("lead", ...standing);
};

describe("by agreement, in a running placement (K2.1, K2.4)", () => {
  it.each(cases)("$what: $source", (each) => {
    const story = agreedRunning();
    change(story, each, underWay("2026-09-28", "2026-12-11"));

    const again = each.asks.includes("parents");
    expect(state(story, "O19.mum") === "met").toBe(!again);
    expect(state(story, "O59-change")).toBe(each.asks.includes("authority") ? "owed" : "not-applicable");
    const { owes, outcome } = story.tends();
    expect(owes.filter((m) => m.to === "mum").map((m) => m.notice)).toEqual(again ? ["consent-request"] : []);
    expect(owes.filter((m) => m.to === "provider" && m.notice === "provider-request")).toHaveLength(
      each.asks.includes("provider") ? 1 : 0,
    );
    expect(owes.filter((m) => m.to === "provider").length).toBeLessThanOrEqual(1);
    expect(letterInForce(story.placement) === undefined).toBe(each.asks.includes("notice"));
    expect(outcome.outcome).toBe("wait");
    rests(story);
    expect(story.placement.phase).toBe("active");
  });

  it("has plan, risks and cost looked at anew beside it, and nothing overdue by that at once", () => {
    const story = agreedRunning();
    story.happened("lead", said("risk-assessment", { "may-start": "yes", "next-on": "2026-12-01" }));
    story.happened("lead", underWay("2026-09-28", "2026-12-11")({ monday: "day" }));
    for (const key of ["O8", "O14", "O19.mum"]) {
      const found = obligationsOf(story.facts).find((o) => o.key === key);
      expect(found, key).toMatchObject({ late: false });
      expect(["owed", "asked"], key).toContain(found?.state);
    }
    const again = obligationsOf(story.facts).find((o) => o.key === "O9-again");
    expect(again?.due).toBe("2026-09-18");
  });
});

const noticed = (route: Route): Story => {
  const story = letterTold({ start: "2026-09-15", end: "2026-12-11", route });
  const letter = "p1-letter-2";
  const start = "2026-09-15";
  const facts = { ...story.placement.forms.timetable?.answers, route };
  return story.happened(
    "head",
    journey(),
    { type: "letter-issued", letter, start, to: ["mum"], facts, words: {}, replaces: "p1-letter-1" },
    { type: "letter-given", letter, to: "mum", how: "by-hand", on: "2026-09-02" },
  );
};

describe.each<Route>(["direction", "sixth-day"])(
  "%s: the notice is bound, and seeks no consent (section 6)",
  (route) => {
    it.each([...cases, ...casesBefore].filter((c) => c.what !== "sessions with neither school nor provider"))(
      "$what: $source",
      (each) => {
        const story = noticed(route);
        expect(letterInForce(story.placement)).toBeDefined();
        change(story, each, beforehand("2026-09-15", "2026-12-11"));
        const anew = each.asks.includes("notice");
        expect(letterInForce(story.placement) === undefined).toBe(anew);
        expect(state(story, "O26") === "met").toBe(!anew);
        expect(state(story, "O25.mum") === "met").toBe(!anew);
        const { events } = story.tends();
        expect(events.filter((e) => e.type === "asked" && e.purpose === "consent")).toEqual([]);
      },
    );

    it("is given anew where the days change in a running placement, and the placement stays active", () => {
      const story = noticed(route).at("2026-09-15T14:00");
      story.happened("office", said("arrival", { arrived: "yes", on: "2026-09-15" }));
      story.happened("lead", underWay("2026-09-28", "2026-12-11")({ ...week, monday: "day" }));
      expect(letterInForce(story.placement)).toBeUndefined();
      rests(story);
      expect(story.placement.phase).toBe("active");
      expect(story.placement.asks.filter((a) => a.purpose === "consent" && !a.withdrawn).length).toBeLessThan(
        2,
      );
    });
  },
);

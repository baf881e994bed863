import type { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, it } from "vitest";
import type { MailOwed } from "#domain/commit.ts";
import { formIds } from "#ids/promise-id.ts";
import { staysBecause, takeableForms } from "#promises/deciding/stays.ts";
import { type TakingBack, takeBack } from "#promises/deciding/taking-back.ts";
import { noLongerOwed } from "#promises/deciding/telling/mail-outcomes.ts";
import { followsOf } from "#promises/follows.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import type { PlacementCommit } from "#streams/placement/evolve/evolve.ts";
import { factsOf } from "#streams/placement/facts.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { parent, type Story } from "./given.ts";
import { owes, records, review, row, running } from "./running.ts";

const why = { vault: "v-why", hash: "h", fields: ["taken-back-why"] };

const year = { start: "2026-09-15", end: "2027-07-21" };

const visit = {
  "held-on": "2026-10-19",
  how: "phone",
  saw: ["staff"],
  safe: "yes",
  feels: "yes",
  "action-1-owner": "ap-lead",
  "action-1-by": "2026-11-20",
};

const saidOfVisit = ["found", "action-1"];

let story: Story;

/** The story's commits; `owing`: mails that the commit of a version owed. */
const commitsOf = (owing: Readonly<Record<number, readonly MailOwed[]>> = {}): readonly PlacementCommit[] =>
  story.events.map(({ at, by, event }, i) => ({
    stream: "t/s/placement/p1",
    version: i + 1,
    command: `c${i}`,
    at,
    by,
    events: [event],
    owes: owing[i + 1] ?? [],
    previous: "",
    hash: "",
  }));

const takesBack = (form: string, nth: number, owing: Readonly<Record<number, readonly MailOwed[]>> = {}) => {
  const { rules } = story.facts;
  const t: TakingBack = {
    form,
    nth,
    by: "lead",
    commits: commitsOf(owing),
    factsAt: (p: Placement, at: Temporal.Instant) => factsOf(p, rules, at),
  };
  return story.takes("lead", takeBack(story.facts, t, why));
};

const owed = () => obligationsOf(story.facts).map(({ key, state, due }) => ({ key, state, due }));

const version = () => story.events.length;

beforeEach(() => {
  story = running({ ...year, contacts: [parent("mum"), parent("dad", { channel: "paper" })] });
  story.at("2026-10-20T10:00");
});

describe("A record that was a mistake", () => {
  it("counts no more, stays in the history with its reason, and what it met is owed as before it", () => {
    const before = owed();
    expect(records(story, "visit", visit, saidOfVisit)).toBe("taken");
    expect(owed()).not.toEqual(before);

    expect(takesBack("visit", 1)).toBe("taken");
    expect(owed().filter(({ key }) => key !== "O122-taken-back")).toEqual(
      before.filter(({ key }) => key !== "O122-taken-back"),
    );
    expect(recordsOf(story.placement, "visit")).toEqual([]);
    expect(story.placement.forms.visit).toBeUndefined();
    expect(story.placement.takenBack).toMatchObject([
      { form: "visit", by: "lead", why, record: { answers: { "held-on": "2026-10-19" } } },
    ]);
    expect(story.events.at(-1)?.event.type).toBe("form-taken-back");
  });

  it("gives way to the one before it, and the latest is taken back first", () => {
    records(story, "parent-contact", { on: "2026-10-12", how: "phone" }, ["what"]);
    records(story, "parent-contact", { on: "2026-10-19", how: "phone" }, ["what"]);
    expect(takesBack("parent-contact", 1)).toContain("Take that back first");
    expect(takesBack("parent-contact", 2)).toBe("taken");
    expect(story.placement.forms["parent-contact"]?.answers.on).toBe("2026-10-12");
    expect(takesBack("parent-contact", 2)).toContain("no such record");
    expect(takesBack("parent-contact", 1)).toBe("taken");
  });

  it("stays while a later record stands on it", () => {
    records(story, "visit", visit, saidOfVisit);
    const action = `${version()}-1`;
    expect(records(story, "visit-action", { action, on: "2026-10-20" }, ["done"])).toBe("taken");
    expect(takesBack("visit", 1)).toMatch(/“.+” of Tue 20 October 2026 stands on it/);
    expect(takesBack("visit-action", 1)).toBe("taken");
    expect(takesBack("visit", 1)).toBe("taken");
  });

  it("stays where it is about safety, somebody else’s word, a decision, or a placement that relies on it", () => {
    expect(takesBack("decision", 1)).toContain("A decision is not taken back");
    expect(takesBack("timetable", 2)).toContain("replaced and not taken back");
    expect(staysBecause("concern-sorted")).toContain("child’s safety");
    expect(staysBecause("provider-agreement")).toContain("somebody else’s word");
    records(story, "review", review("2026-10-19"), ["why"]);
    expect(takesBack("review", 1)).toContain("Put it right instead");
    expect(takesBack("meeting", 1)).toMatch(/letter of|gone on to/);
  });

  it("stays as it came, where it came from outside or has been put right", () => {
    story.happened("mum", { type: "form-submitted", form: "review-reply", answers: {}, words: {} });
    expect(takesBack("review-reply", 1)).toContain("from outside the school");
    records(story, "visit", visit, saidOfVisit);
    story.happened("lead", {
      type: "form-corrected",
      form: "visit",
      of: version(),
      answers: { ...visit, "held-on": "2026-10-18" } as never,
      words: {},
      why,
      changed: ["held-on"],
    });
    expect(takesBack("visit", 1)).toContain("Put it right again");
  });
});

describe("Mails of a record that is taken back", () => {
  const outcome = { "read-through": "yes" };

  beforeEach(() => {
    records(story, "review", review("2026-10-19"), ["why"]);
  });

  const told = (): Readonly<Record<number, readonly MailOwed[]>> => {
    const mails = owes(story, "review-outcome", outcome, ["decided"]);
    expect(records(story, "review-outcome", outcome, ["decided"])).toBe("taken");
    return { [version() - 1]: mails };
  };

  it("go no more where they have not gone, and whoever records anew owes others", () => {
    const before = owes(story, "review-outcome", outcome, ["decided"]).map((m) => m.key);
    // On paper the letter is an event of its own here; in a commit it stands beside the record.
    story = running({ ...year }).at("2026-10-20T10:00");
    records(story, "review", review("2026-10-19"), ["why"]);
    const mails = owes(story, "review-outcome", outcome, ["decided"]);
    records(story, "review-outcome", outcome, ["decided"]);
    expect(takesBack("review-outcome", 1, { [version()]: mails })).toBe("taken");
    expect(mails.map((m) => noLongerOwed(story.placement, m))).toEqual(mails.map(() => "taken back"));
    const anew = owes(story, "review-outcome", outcome, ["decided"]);
    expect(anew.map((m) => m.key).filter((key) => before.includes(key))).toEqual([]);
    expect(anew.map((m) => noLongerOwed(story.placement, m))).toEqual(anew.map(() => undefined));
    expect(row(story, "O122-taken-back").state).not.toBe("owed");
  });

  it("that were on their way at that moment become the task as well", () => {
    const owing = told();
    const of = Number(Object.keys(owing)[0]);
    const [mail] = owing[of] ?? [];
    expect(takesBack("review-outcome", 1, owing)).toBe("taken");
    expect(row(story, "O122-taken-back").state).not.toBe("owed");
    const { key = "", to = "", notice = "review-outcome" } = mail ?? {};
    story.happened("system", { type: "mail-sent", key, to, notice, messageId: "m" });
    expect(row(story, "O122-taken-back").state).toBe("owed");
  });

  it("that have gone become a task to tell whoever got them", () => {
    const owing = told();
    const of = Number(Object.keys(owing)[0]);
    const [mail] = owing[of] ?? [];
    if (!mail) throw new Error("No mail");
    story.happened("system", {
      type: "mail-sent",
      key: mail.key,
      to: mail.to,
      notice: mail.notice,
      messageId: "m",
    });
    expect(takesBack("review-outcome", 1, owing)).toBe("taken");
    const task = row(story, "O122-taken-back");
    expect([task.state, task.owner, task.due]).toEqual(["owed", "ap-lead", "2026-10-21"]);
    expect(records(story, "taken-back-told", { how: ["phone"], "told-on": "2026-10-20" })).toBe("taken");
    expect(row(story, "O122-taken-back").state).toBe("met");
  });
});

describe("Every form", () => {
  it("can be taken back, or says why not", () => {
    for (const form of formIds)
      expect(takeableForms.includes(form), form).toBe(staysBecause(form) === undefined);
    expect(takeableForms.length).toBeGreaterThan(70);
  });

  it("whose mails go at once is taken back only where it owes them by a key of its own each time", () => {
    expect(takeableForms.filter((form) => followsOf(form)).toSorted()).toEqual([
      "final-report-checked",
      "la-notice",
      "report-checked",
      "review-cancelled",
      "review-outcome",
      "review-planned",
      "review-reply",
      "timetable-report",
      "visit",
      "welfare-check",
    ]);
  });
});

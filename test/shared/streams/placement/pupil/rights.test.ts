import { describe, expect, it } from "vitest";
import { eventTitle } from "#functions/web/staff/record/event-titles.ts";
import { copyPupil } from "#promises/deciding/copying/opening.ts";
import { isReady } from "#promises/gate/ready.ts";
import { remindOverdue } from "#promises/gate/reminding.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { rightsStatuses } from "#streams/pupil/statuses.ts";
import { checked, settled, submitted } from "../before-start.ts";
import { parent, referred, Story } from "../given.ts";
import { letterTold, records, rests, row, running } from "../running.ts";

const year = { start: "2026-09-15", end: "2027-07-21" };
const mum = parent("mum");

/** The pupil's own stream tells of these statuses; gives the mails that are owed. */
const told = (story: Story, ...statuses: readonly string[]) => {
  const { contacts } = story.placement;
  const from = `commit-${story.events.length}`.padEnd(16, "0");
  const decision = copyPupil(story.placement, { contacts, statuses, from });
  if (decision.kind === "refused") throw new Error(decision.message);
  story.happened("system", ...decision.events);
  return decision.owes;
};

const decided = (): Story => {
  const story = referred(new Story("2026-09-02T09:00"), [mum], "2026-11-10");
  told(story, "free-school-meals");
  return story;
};

const agreed = (): Story => {
  const story = decided();
  rests(story);
  const ask = story.placement.asks[0]?.id ?? "";
  story.happened("mum", { type: "answered", ask, answer: "agree", channel: "link" });
  return rests(story);
};

const commissioned = (): Story => rests(agreed().happened("lead", ...checked));
const there = (): Story => {
  const story = running(year);
  story.happened("system", { type: "statuses-copied", statuses: [], from: "s" });
  return story;
};

const phases = {
  consent: () => rests(decided()),
  checks: agreed,
  commissioning: commissioned,
  active: there,
} as const;

const look = (story: Story, outcome = "goes-on"): string =>
  records(
    story,
    "rights-looked-at",
    { on: story.facts.today, "looked-at": ["risk"], outcome },
    ["why"],
    "dsl",
  );

describe("what a status asks for from the beginning", () => {
  it("is owed like all else before the start, and nobody is asked to look again", () => {
    const story = referred(new Story("2026-09-02T09:00"), [mum], "2026-11-10");
    told(story, "ehcp");

    expect(row(story, "O11")).toMatchObject({ state: "owed", due: "2026-10-22", blocks: "process" });
    expect(row(story, "O101-rights")).toMatchObject({ state: "not-applicable" });
  });

  it("needs both, virtual school head and social worker, for a looked-after child", () => {
    const story = agreed();
    told(story, "looked-after");
    story.happened("dsl", submitted("virtual-school-involved", { involved: ["virtual-school"] }));
    expect(row(story, "O12").state).toBe("owed");

    story.happened("dsl", submitted("virtual-school-involved", { involved: ["social-worker"] }));
    expect(row(story, "O12").state).toBe("met");
  });
});

describe.each(Object.entries(phases))("a status gained in phase %s", (phase, reach) => {
  it.each(rightsStatuses)("%s is looked at by the safeguarding lead, who hears of it at once", (status) => {
    const story = reach();
    expect(story.placement.phase).toBe(phase);
    story.at("2026-09-16T10:00");

    const mails = told(story, status);

    expect(mails.map((m) => [m.notice, m.to])).toContainEqual(["staff-notice", "role:dsl"]);
    expect(row(story, "O101-rights")).toMatchObject({ state: "owed", owner: "dsl", due: "2026-09-18" });
    expect(isReady(story.placement, row(story, "O101-rights"))).toBe(true);
    expect(look(story)).toBe("taken");
    expect(row(story, "O101-rights").state).toBe("met");
    expect(look(story)).toContain("have not changed since");
  });

  it("owes from that day on whoever must be involved, and what was said before does not count", () => {
    const story = reach().at("2026-09-16T10:00");
    story.happened("senco", submitted("authority-involved"), submitted("la-notice"));

    told(story, "ehcp");
    expect(row(story, "O11").state).toBe("owed");
    expect(row(story, "O60").state).toBe("owed");

    story.happened("senco", submitted("authority-involved"), submitted("la-notice"));
    expect(row(story, "O11").state).toBe("met");
    expect(row(story, "O60").state).toBe("met");
  });

  it("says which status it was on the timeline", () => {
    const story = reach();
    told(story, "social-worker");
    const event = story.events.at(-1)?.event;
    expect(event && eventTitle(event)).toContain("now: has a social worker");
  });
});

describe("where the placement goes", () => {
  it("goes back from commissioning to the checks until everybody is involved, and comes again", () => {
    const story = commissioned();
    expect(story.placement.phase).toBe("commissioning");
    told(story, "ehcp");
    rests(story);
    expect(story.placement.phase).toBe("checks");

    story.happened("senco", submitted("authority-involved"));
    expect(look(story)).toBe("taken");
    rests(story);
    // The personal plan says how it serves the outcomes of the EHC plan, now that there is one (O8).
    expect(story.placement.phase).toBe("checks");
    const words = { plan: { vault: "v", hash: "h", fields: ["ehcp-outcomes"] } };
    story.happened("lead", { type: "form-submitted", form: "plan", answers: {}, words });
    rests(story);
    expect(story.placement.phase).toBe("commissioning");
  });

  it("goes back from a start that is still ahead", () => {
    const story = letterTold(year);
    story.happened("lead", ...checked, ...settled, submitted("la-notice"));
    story.happened("system", { type: "statuses-copied", statuses: [], from: "s" });
    rests(story);
    expect(story.placement.phase).toBe("active");

    told(story, "looked-after");
    rests(story);
    expect(story.placement.phase).toBe("checks");
  });

  it("stays where it is on the first day and after it, and what is owed is due two school days later", () => {
    const story = there().at("2026-10-23T10:00");
    told(story, "looked-after", "social-worker");
    rests(story);

    expect(story.placement.phase).toBe("active");
    // Half-term and the INSET day after it are no school days.
    expect(row(story, "O12")).toMatchObject({ state: "owed", due: "2026-11-04" });
    expect(row(story, "O13")).toMatchObject({ state: "not-applicable" });
    expect(row(story, "O60")).toMatchObject({ state: "owed", due: "2026-11-04" });
  });

  it("reminds the owner when the look is overdue", () => {
    const story = there().at("2026-09-16T10:00");
    told(story, "social-worker");
    rests(story);

    const reminders = remindOverdue(story.at("2026-09-19T09:00").facts, "t-s");
    expect(reminders.owes.map((m) => m.to)).toContain("role:dsl");
  });
});

describe("a status that is lost", () => {
  it("lifts what it asked for, is told and looked at", () => {
    const story = there();
    told(story, "social-worker");
    look(story);
    expect(row(story, "O13").state).toBe("owed");

    const mails = told(story);
    expect(mails.map((m) => m.to)).toEqual(["role:dsl"]);
    expect(row(story, "O13").state).toBe("not-applicable");
    expect(row(story, "O101-rights").state).toBe("owed");
    const event = story.events.at(-1)?.event;
    expect(event && eventTitle(event)).toContain("no longer: has a social worker");
  });

  it("gained again, asks anew", () => {
    const story = there();
    told(story, "social-worker");
    story.happened("dsl", submitted("social-worker-involved"));
    told(story);
    told(story, "social-worker");
    expect(row(story, "O13").state).toBe("owed");
  });

  it("says nothing of a status without rights, which needs no look", () => {
    const story = there();
    expect(told(story, "free-school-meals", "send-support")).toEqual([]);
    expect(row(story, "O101-rights").state).toBe("not-applicable");
  });
});

describe("a status gained at the end", () => {
  it("is looked at in reintegration, and nobody is involved in what is over", () => {
    const story = there().at("2026-10-05T10:00");
    story.happened("lead", submitted("end", { "last-day": "2026-10-05", why: "objectives-met" }));
    rests(story.at("2026-10-06T08:30"));
    expect(story.placement.phase).toBe("reintegration");

    told(story, "ehcp");
    expect(row(story, "O11")).toMatchObject({ state: "not-applicable" });
    expect(row(story, "O101-rights").state).toBe("owed");
    expect(look(story)).toBe("taken");
  });

  it("changes nothing in a closed placement", () => {
    const story = referred(new Story("2026-09-02T09:00"), [mum], "2026-11-10");
    story.happened("lead", submitted("end", { "last-day": "2026-09-02", why: "refused" }));
    rests(story);
    expect(story.placement.phase).toBe("closed");
    expect(told(story, "ehcp")).toEqual([]);
    expect(obligationsOf(story.facts).find((o) => o.key === "O101-rights")?.state).toBe("not-applicable");
  });
});

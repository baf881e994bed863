import { beforeEach, describe, expect, it } from "vitest";
import { askForCode, openPack } from "#promises/deciding/opening-pack.ts";
import { remindOverdue } from "#promises/gate/reminding.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { placementRows } from "#promises/rows.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { packIsOpen, tendPack } from "#streams/placement/provider/pack.ts";
import { parent, referred, Story, timetable } from "../given.ts";

const sheet: PlacementEvent = {
  type: "form-submitted",
  form: "emergency-sheet",
  answers: {},
  words: { "emergency-sheet": { vault: "v", hash: "h", fields: ["medical"] } },
};
/** The provider agrees to the terms as they are (O55): before that the pack is not for its eyes (K4.6). */
const agrees: PlacementEvent = {
  type: "form-submitted",
  form: "provider-agreement",
  answers: { agreed: "yes" },
  words: {},
};
const words = { vault: "n", hash: "h", fields: ["typed-name"] };
const to = (next: "commissioning" | "active" | "closed"): PlacementEvent => ({
  type: "gate-closed",
  phase: "referral",
  cycle: 1,
  next,
});
const anotherProvider: readonly PlacementEvent[] = [
  { type: "form-submitted", form: "provider", answers: { provider: "prov2" }, words: {} },
  {
    type: "provider-copied",
    provider: { id: "prov2", registered: "yes", isSchool: "no", online: "no" },
    from: "x",
  },
];

let story: Story;
/** What the gate does about the pack now, recorded: the notices owed. */
const told = (): readonly string[] => {
  const { events, owes } = tendPack(story.facts);
  story.happened("system", ...events);
  return owes.map((m) => m.notice);
};
const row = (part: string) => {
  const found = placementRows.find((r) => r.id === "O57" && r.part === part);
  const about = story.facts;
  return {
    due: found && found.due !== "no-day" ? found.due(about, "")?.date : undefined,
    met: found?.met(about, ""),
    why: found?.notApplicable?.(about, ""),
  };
};

beforeEach(() => {
  // given a placement in commissioning that starts on Tuesday 6 October, to which the provider has agreed
  story = referred(new Story("2026-09-16T10:00"), [parent("m")], "2026-10-06").happened(
    "system",
    to("commissioning"),
    agrees,
  );
});

describe("the provider", () => {
  it("is told of the pack once, when the sheet is there", () => {
    expect(told()).toEqual([]);
    story.happened("senco", sheet);

    expect([told(), told()]).toEqual([["provider-start"], []]);
  });

  it("is told again of a changed sheet, of other dates and of a longer time", () => {
    story.happened("senco", sheet);
    told();

    expect(told()).toEqual([]);
    story.happened("senco", sheet);
    expect(told()).toEqual(["pack-updated"]);
    story.happened("lead", timetable("2026-10-06", "2026-12-16"));
    // The provider is asked to agree to the longer time: that is its one mail until it has.
    expect(told()).toEqual([]);
    story.happened("prov1", agrees);
    expect(told()).toEqual(["pack-updated"]);
    story.happened("lead", timetable("2026-10-08", "2026-12-16"));
    expect(told()).toEqual(["provider-start"]);
  });

  it("is told again after a talk by phone", () => {
    story.happened("senco", sheet);
    told();
    story.happened("lead", { type: "form-submitted", form: "pack-again", answers: {}, words: {} });

    expect([told(), told()]).toEqual([["provider-start"], []]);
  });

  it("may not open it before it was offered, nor once another has its place, nor after the end", () => {
    story.happened("senco", sheet);
    expect(packIsOpen(story.placement, "prov1", "2026-09-16")).toBe(false);
    told();
    expect(story.takes("prov1", askForCode(story.facts, "prov1"))).toBe("taken");
    expect(story.takes("prov1", openPack(story.facts, "prov1", words))).toBe("taken");
    expect(story.takes("prov2", openPack(story.facts, "prov2", words))).toMatch(/not open/);

    story.happened("lead", ...anotherProvider);
    expect(story.takes("prov1", openPack(story.facts, "prov1", words))).toMatch(/not open/);
    expect(told()).toEqual([]);
    story.happened("prov2", agrees);
    expect(told()).toEqual(["provider-start"]);
    expect(packIsOpen(story.placement, "prov2", "2026-09-16")).toBe(true);
    story.happened("system", to("closed"));
    expect(packIsOpen(story.placement, "prov2", "2026-09-16")).toBe(false);
  });
});

describe("the emergency sheet", () => {
  it("blocks commissioning as law or safety, due three school days before the start", () => {
    const owed = obligationsOf(story.facts).find((o) => o.key === "O57-pack");

    expect(owed).toMatchObject({
      blocks: "law-or-safety",
      phase: "commissioning",
      due: "2026-10-01",
      state: "owed",
    });
    story.happened("senco", sheet);
    expect(obligationsOf(story.facts).find((o) => o.key === "O57-pack")?.state).toBe("met");
  });
});

describe("an unopened pack", () => {
  it("is told to the AP lead on the morning of the last school day before the start", () => {
    story.happened("senco", sheet, to("active"));
    told();
    // Monday 5 October is the last school day: overdue from that morning
    expect(row("opened").due).toBe("2026-10-04");
    const reminders = (at: string) => remindOverdue(story.at(at).facts, "t-s");
    const reminds = (at: string): boolean =>
      reminders(at).events.some((e) => e.type === "reminded" && e.key === "O57-opened");

    expect(reminds("2026-10-04T23:59")).toBe(false);
    const overdue = reminders("2026-10-05T08:30");
    expect(overdue.events).toContainEqual({ type: "reminded", key: "O57-opened", due: "2026-10-04" });
    expect(overdue.owes.map((m) => m.to)).toContain("role:ap-lead");
    story.happened("system", ...overdue.events);
    expect(reminds("2026-10-05T08:31")).toBe(false);
  });

  it("is told the morning after where the provider hears of it later than that", () => {
    story.at("2026-10-05T11:00").happened("senco", sheet);
    told();

    expect(row("opened").due).toBe("2026-10-05");
  });

  it("is opened by the provider of now alone, and only as it stands now", () => {
    story.happened("senco", sheet);
    told();
    story.takes("prov1", openPack(story.facts, "prov1", words));
    expect(row("opened").met).toBeDefined();
    story.happened("senco", sheet);
    expect(row("opened").met).toBeUndefined();
    told();
    story.takes("prov1", openPack(story.facts, "prov1", words));
    story.happened("lead", ...anotherProvider);
    expect(row("opened").met).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { waive } from "#promises/deciding/waiving.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { calendar, parent, Story } from "../given.ts";

const words = { vault: "v", hash: "h", fields: ["reason"] };
const stateOf = (story: Story, key: string) => obligationsOf(story.facts).find((o) => o.key === key)?.state;

const opened = (): Story =>
  new Story("2026-09-07T09:00").happened(
    "teacher",
    {
      type: "placement-opened",
      pupil: "x",
      profile: { id: "twerton-2017", version: "1" },
      route: "agreement",
    },
    { type: "contacts-copied", contacts: [parent("mum", { mayConsent: "no" })], from: "c" },
    { type: "calendar-copied", calendar, from: "s" },
  );

describe("the headteacher lets something wait", () => {
  it("process waits until the day that was set, and is owed again after it", () => {
    const story = opened();
    expect(story.takes("head", waive(story.facts, "O10", "2026-09-18", words))).toBe("taken");
    expect(stateOf(story, "O10")).toBe("waived");
    story.at("2026-09-18T23:00");
    expect(stateOf(story, "O10")).toBe("waived");
    story.at("2026-09-19T00:00");
    expect(stateOf(story, "O10")).toBe("owed");
  });

  it("law and safety never wait", () => {
    const story = opened();
    expect(story.takes("head", waive(story.facts, "O125", "2026-09-10", words))).toContain(
      "cannot be waived",
    );
  });

  it("runs at most ten school days, counted over the days without school", () => {
    const story = opened().at("2026-10-22T09:00");
    expect(story.takes("head", waive(story.facts, "O10", "2026-11-14", words))).toMatch(
      /until Fri 13 November 2026 at the longest/,
    );
    expect(story.takes("head", waive(story.facts, "O10", "2026-11-13", words))).toBe("taken");
  });

  it("wakes the gate when it runs out", () => {
    const story = opened();
    story.tends();
    story.takes("head", waive(story.facts, "O10", "2026-09-08", words));
    const { outcome } = story.tends();
    expect(outcome.outcome === "wait" && outcome.due.toString()).toBe("2026-09-08T23:00:00Z");
  });
});

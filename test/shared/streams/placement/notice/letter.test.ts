import { describe, expect, it } from "vitest";
import { giveLetter, issueLetter, shortenNotice, tooLate } from "#promises/deciding/issuing-letters.ts";
import { recordBounced, recordSent } from "#promises/deciding/telling/mail-outcomes.ts";
import { waive } from "#promises/deciding/waiving.ts";
import { blocking, obligationsOf } from "#promises/obligations/obligations-of.ts";
import { checked, settled } from "../before-start.ts";
import { parent, referred, Story, timetable } from "../given.ts";

const words = { vault: "v", hash: "h", fields: ["where"] };

const commissioning = (
  at: string,
  start: string,
  contacts = [parent("mum")],
  route: "agreement" | "direction" = "agreement",
): Story => {
  const story = referred(new Story("2026-09-16T09:00", route), contacts, start);
  story.happened(
    "system",
    { type: "gate-closed", phase: "referral", cycle: 1, next: "consent" },
    {
      type: "asked",
      ask: "a1",
      purpose: "consent",
      to: "mum",
      due: "2026-09-23T22:59:59Z",
      expires: "2026-10-23T22:59:59Z",
    },
  );
  story.happened("mum", { type: "answered", ask: "a1", answer: "agree", channel: "link" });
  story.happened(
    "lead",
    { type: "gate-closed", phase: "consent", cycle: 1, next: "checks" },
    ...checked,
    { type: "gate-closed", phase: "checks", cycle: 1, next: "commissioning" },
    ...settled,
    { type: "form-submitted", form: "letter", answers: {}, words: { letter: words } },
  );
  return story.at(at);
};

const notice = (story: Story, to = "mum") =>
  obligationsOf(story.facts).find((o) => o.id === "O25" && o.about === to);

describe("the notification letter", () => {
  it("is refused while a fact is missing, and says which", () => {
    const story = commissioning("2026-10-05T09:00", "2026-11-10");
    expect(story.takes("head", issueLetter(story.facts, ["Enter what to bring"]))).toContain(
      "Enter what to bring",
    );
  });

  it("by agreement counts TWE's two clear days; a direction the law's two clear school days, over half-term and INSET", () => {
    const agreement = commissioning("2026-10-31T09:00", "2026-11-03");
    expect(tooLate(agreement.facts, "by-hand")).toBeUndefined();
    agreement.at("2026-11-01T09:00");
    expect(tooLate(agreement.facts, "by-hand")).toContain("TWE 12");

    const direction = commissioning("2026-10-21T09:00", "2026-11-03", [parent("mum")], "direction");
    expect(tooLate(direction.facts, "by-hand")).toBeUndefined();
    direction.at("2026-10-22T09:00");
    expect(tooLate(direction.facts, "by-hand")).toMatch(/earliest start is Wed 4 November/);
  });

  it("too late is refused with the earliest start; a parent may shorten the notice of an agreement, never of a direction", () => {
    const story = commissioning("2026-11-09T09:00", "2026-11-10");
    expect(story.takes("head", issueLetter(story.facts, []))).toMatch(/agreed in writing to shorter notice/);
    expect(story.takes("head", issueLetter(story.facts, [], { shortenedBy: words }))).toBe("taken");
    const direction = commissioning("2026-11-09T09:00", "2026-11-10", [parent("mum")], "direction");
    expect(direction.takes("head", issueLetter(direction.facts, [], { shortenedBy: words }))).not.toMatch(
      /taken/,
    );
    expect(direction.takes("head", shortenNotice(direction.facts, words))).toContain("cannot be shortened");
  });

  it("counts an e-mail only where e-mailed notices were agreed, and a bounce takes it back", () => {
    const story = commissioning("2026-10-05T09:00", "2026-11-10", [
      parent("mum"),
      parent("dad", { mayConsent: "no", emailNotices: "no" }),
    ]);
    story.takes("head", issueLetter(story.facts, []));
    const [letter] = story.placement.letters;
    const mail = (to: string) => ({
      key: `${letter?.id}-${to}`,
      notice: "placement-letter" as const,
      to,
      facts: { letter: letter?.id ?? "" },
    });
    for (const to of ["mum", "dad"])
      story.takes("system", recordSent(story.placement, mail(to), "m", story.now.toString()));
    expect(notice(story)?.state).toBe("met");
    expect(notice(story, "dad")?.state).toBe("asked");
    story.takes("system", recordBounced(story.placement, mail("mum"), "mailbox full"));
    expect(notice(story)?.state).toBe("asked");
    expect(story.takes("office", giveLetter(story.facts, "dad", "by-hand", "2026-10-05"))).toBe("taken");
    expect(notice(story, "dad")?.state).toBe("met");
  });

  it("a posted letter counts from its deemed delivery, and one posted too late leaves the notice owed", () => {
    const story = commissioning("2026-11-05T09:00", "2026-11-10", [
      parent("mum", { channel: "paper", emailNotices: "no" }),
    ]);
    story.takes("head", issueLetter(story.facts, []));
    expect(story.takes("office", giveLetter(story.facts, "mum", "post", "2026-11-05"))).toBe("taken");
    expect(notice(story)?.state).toBe("asked");
    expect(story.takes("office", giveLetter(story.facts, "mum", "by-hand", "2026-11-05"))).toBe("taken");
    expect(notice(story)?.state).toBe("met");
    expect(story.takes("office", giveLetter(story.facts, "mum", "by-hand", "2026-11-05"))).toContain(
      "recorded already",
    );
  });

  it("by agreement is process, which the headteacher may let wait; of a direction it is law (1N)", () => {
    const story = commissioning("2026-10-05T09:00", "2026-11-10");
    for (const key of ["O26", "O25.mum"])
      expect(story.takes("head", waive(story.facts, key, "2026-10-12", words))).toBe("taken");
    expect(blocking(obligationsOf(story.facts), "commissioning").map((o) => o.key)).not.toContain("O25.mum");

    const direction = commissioning("2026-10-05T09:00", "2026-11-10", [parent("mum")], "direction");
    for (const key of ["O26", "O25.mum"])
      expect(direction.takes("head", waive(direction.facts, key, "2026-10-12", words))).toContain(
        "cannot be waived",
      );
  });

  it("no longer stands once the start has moved: it is owed again, and the new letter names the one it replaces", () => {
    const story = commissioning("2026-10-05T09:00", "2026-11-10");
    story.takes("head", issueLetter(story.facts, []));
    story.happened("lead", timetable("2026-11-17"));
    expect(story.takes("head", issueLetter(story.facts, []))).toContain("agreed to the earlier terms");
    story.tends();
    const ask = story.placement.asks.findLast((a) => a.to === "mum")?.id ?? "";
    story.happened("mum", { type: "answered", ask, answer: "agree", channel: "link" });
    story.happened(
      "system",
      { type: "gate-closed", phase: "consent", cycle: 2, next: "checks" },
      { type: "gate-closed", phase: "checks", cycle: 2, next: "commissioning" },
    );
    expect(story.takes("head", issueLetter(story.facts, []))).toContain("Agree the placement");
    story.happened("provider", ...settled);
    expect(obligationsOf(story.facts).find((o) => o.id === "O26")?.state).toBe("owed");
    expect(story.takes("head", issueLetter(story.facts, []))).toBe("taken");
    expect(story.placement.letters[1]?.replaces).toBe(story.placement.letters[0]?.id);
  });
});

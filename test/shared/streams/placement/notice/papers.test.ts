import { beforeEach, describe, expect, it } from "vitest";
import { givePaper } from "#promises/deciding/giving-paper.ts";
import { recordBounced } from "#promises/deciding/telling/mail-outcomes.ts";
import { submitted } from "../before-start.ts";
import { parent, type Story } from "../given.ts";
import { records, rests, review, row, running } from "../running.ts";

const year = { start: "2026-09-15", end: "2027-07-21" };
const dad = parent("dad", { channel: "paper", emailNotices: "no" });
let story: Story;

const gives = (key: string, on = story.facts.today) =>
  story.takes("office", givePaper(story.facts, { key, how: "post", on }));

beforeEach(() => {
  story = running({ ...year, contacts: [parent("mum"), dad] }).at("2026-10-20T10:00");
  records(story, "review", review("2026-10-19"), ["why"]);
  rests(story);
});

describe("a letter for a parent without e-mail", () => {
  it("waits to be printed and given, and stays until it is", () => {
    expect(records(story, "review-outcome", { "read-through": "yes" }, ["decided"])).toBe("taken");
    const [paper] = story.placement.papers;
    expect(paper).toMatchObject({ to: "dad", notice: "review-outcome" });
    expect(row(story, "O30-paper.dad")).toMatchObject({
      state: "owed",
      form: "paper-given",
      due: "2026-10-22",
    });

    expect(gives(paper?.key ?? "", "2026-10-21")).toContain("past");
    expect(gives(paper?.key ?? "", "2026-10-19")).toContain("before the letter was written");
    expect(gives("another")).toContain("No letter");
    expect(gives(paper?.key ?? "")).toBe("taken");
    expect(row(story, "O30-paper.dad").state).toBe("met");
    expect(gives(paper?.key ?? "")).toContain("No letter");
  });

  it("is marked at once where staff have handed it over already", () => {
    records(story, "review-outcome", { "read-through": "yes", told: ["paper"] }, ["decided"]);
    expect(story.placement.papers[0]?.given).toMatchObject({ how: "by-hand", on: "2026-10-20" });
    expect(row(story, "O30-paper.dad").state).toBe("met");
  });

  it("is not waited for once the parent may not be contacted", () => {
    records(story, "review-outcome", { "read-through": "yes" }, ["decided"]);
    const contacts = [parent("mum"), { ...dad, restricted: "yes" as const }];
    story.happened("system", { type: "contacts-copied", contacts, from: "c" });
    expect(row(story, "O30-paper.dad").state).toBe("met");
  });

  it("is owed in place of a mail that came back", () => {
    const mail = {
      key: "m1",
      to: "mum",
      notice: "review-outcome" as const,
      facts: { form: "review-outcome", nth: "1" },
    };
    story.takes("system", recordBounced(story.placement, mail, "mailbox full"));
    expect(row(story, "O30-paper.mum").state).toBe("owed");
    const staff = { ...mail, key: "m2", notice: "staff-notice" as const };
    story.takes("system", recordBounced(story.placement, staff, "mailbox full"));
    expect(story.placement.papers).toHaveLength(1);
  });

  it("about the end keeps the placement open until it is given", () => {
    story.at("2026-10-21T10:00");
    story.happened("lead", submitted("end", { "last-day": "2026-10-20", why: "objectives-met" }));
    rests(story);
    expect(story.placement.phase).toBe("reintegration");
    story.happened("lead", submitted("return-plan"), submitted("final-report"), submitted("pupil-views"));
    expect(records(story, "destination", { destination: "mainstream-full", from: "2026-10-21" })).toBe(
      "taken",
    );
    rests(story);
    expect(story.placement.phase).toBe("reintegration");
    expect(row(story, "O109-paper.dad").state).toBe("owed");

    expect(gives(story.placement.papers.at(-1)?.key ?? "")).toBe("taken");
    rests(story);
    expect(story.placement.phase).toBe("closed");
  });
});

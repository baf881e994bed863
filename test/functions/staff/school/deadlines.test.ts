import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deadlinesPage } from "#functions/web/staff/deadlines/deadlines.tsx";
import { type Door, openDoor } from "../staff-door.ts";

let door: Door;
beforeEach(async () => {
  door = await openDoor([deadlinesPage]);
});
afterEach(() => {
  door.close();
  expect(door.problems).toEqual([]);
});

const ask = async (calculator: string, facts: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams({ calculator, ...facts });
  return (await door.get("headteacher", `/deadlines?${query}`)).json;
};
const answer = async (calculator: string, facts: Readonly<Record<string, string>>) =>
  (await ask(calculator, facts)).answer;

const direction = { route: "direction", how: "by-hand" };

describe("The page of deadlines", () => {
  it("lists every calculator with its address", async () => {
    const { calculators } = (await door.get("clerk", "/deadlines")).json;

    expect(calculators.length).toBe(11);
    for (const { href } of calculators) expect((await door.get("clerk", href)).status).toBe(200);
  });

  it("is for staff of the school only", async () => {
    expect((await door.anonymous("/deadlines")).status).toBe(401);
  });

  it("knows no calculator by another name", async () => {
    expect((await door.get("clerk", "/deadlines?calculator=__proto__")).status).toBe(404);
  });

  it("tells programs which fields a calculator takes", async () => {
    const { form, answer: none } = await ask("notice", {});

    expect(form.method).toBe("GET");
    expect(Object.keys(form.fields.properties)).toEqual(["route", "start", "how", "counting"]);
    expect(none).toBeUndefined();
  });
});

describe("Notice of a direction that starts on Mon 2 November 2026, after half-term and an INSET day", () => {
  const start = "2026-11-02";

  it("is given two clear school days before, and says how that was counted and which rule holds", async () => {
    const found = await answer("notice", { ...direction, start });

    // Thu 22 and Wed 21 October lie between: Fri 23 is INSET, 26 to 30 half-term.
    expect(found).toMatchObject({ kind: "date", due: "2026-10-20" });
    expect(found.headline).toBe("Give the notice by Tue 20 October 2026.");
    expect(found.explanation.join(" ")).toContain("half-term");
    expect(found.explanation.join(" ")).toContain("INSET");
    expect(found.rules[0].why).toContain("SI 2010/1156");
  });

  it("may be a day later where plain days are counted", async () => {
    expect(await answer("notice", { ...direction, start, counting: "plain" })).toMatchObject({
      due: "2026-10-21",
    });
  });

  it("goes to the post two working days earlier still", async () => {
    const found = await answer("notice", { ...direction, start, how: "post" });

    expect(found.due).toBe("2026-10-16");
    expect(found.headline).toContain("Post the notice");
  });

  it("leads back to the same start", async () => {
    expect(await answer("start", { ...direction, given: "2026-10-20" })).toMatchObject({ due: start });
  });
});

describe("A posted letter", () => {
  it("counts as given on the second working day, over a weekend and a bank holiday", async () => {
    expect(await answer("post", { posted: "2027-04-29" })).toMatchObject({ due: "2027-05-04" });
  });
});

describe("A suspension", () => {
  it("of two days and of five that follow each other has its sixth day in the second", async () => {
    const found = await answer("sixth-day", {
      first: "2026-09-10",
      until: "2026-09-11",
      "again-first": "2026-09-14",
      "again-until": "2026-09-18",
    });

    expect(found.due).toBe("2026-09-17");
    expect(found.explanation[0]).toContain("(6)");
  });

  it("begins anew after a session at school", async () => {
    const found = await answer("sixth-day", {
      first: "2026-09-10",
      until: "2026-09-11",
      "again-first": "2026-09-15",
      "again-until": "2026-09-18",
      attended: "2026-09-14",
    });

    expect(found).toMatchObject({ kind: "no-date", headline: "Nothing is due." });
  });

  it("lets parents know 48 hours before on the clock of the wall, over the end of summer time", async () => {
    const facts = { start: "2026-10-26", time: "09:00", sixth: "2026-10-26" };

    expect(await answer("forty-eight-hours", facts)).toMatchObject({ kind: "moment" });
    expect((await answer("forty-eight-hours", facts)).due).toBe("2026-10-24T09:00:00Z");
  });

  it("needs no notice where parents waive it for an earlier start", async () => {
    const facts = { start: "2026-09-16", time: "9am", sixth: "2026-09-17", waived: "yes" };

    expect((await answer("forty-eight-hours", facts)).headline).toBe("No notice is needed.");
  });
});

describe("A review", () => {
  it("once a half-term is due by its last school day, which an INSET day moves", async () => {
    expect(await answer("half-term", { start: "2026-09-14" })).toMatchObject({ due: "2026-10-22" });
  });

  it("may pass from a half-term that is nearly over into the next", async () => {
    const found = await answer("half-term", { start: "2026-10-14" });

    expect(found.due).toBe("2026-12-18");
    expect(found.explanation[0]).toContain("may wait");
  });

  it("every six to eight weeks opens on day 42, is due on day 56 and is recalled on day 35", async () => {
    expect(await answer("weeks", { since: "2026-09-07" })).toMatchObject({
      remind: "2026-10-12",
      opens: "2026-10-19",
      due: "2026-11-02",
      overdue: "2026-11-03",
    });
  });

  it("takes other weeks, and says when the day it falls on is none of school", async () => {
    const found = await answer("weeks", { since: "2026-09-14", from: "4", to: "6" });

    expect(found.due).toBe("2026-10-26");
    expect(found.explanation.at(-1)).toContain("is not a school day (half-term)");
  });

  it("once a term and once a year", async () => {
    expect(await answer("term", { start: "2026-09-14" })).toMatchObject({ due: "2026-12-18" });
    expect(await answer("year", { since: "2026-03-02" })).toMatchObject({ due: "2027-03-02" });
  });

  it("by the school's own rules names the rule", async () => {
    const found = await answer("review", { route: "agreement", start: "2026-09-14", last: "2026-10-05" });

    expect(found.due).toBe("2026-12-18");
    expect(found.rules[0].why).toContain("half-term");
  });

  it("that parents ask for may be declined on day 69 and is held on day 71", async () => {
    const on = (requested: string) => answer("ten-weeks", { last: "2026-09-07", requested });

    expect((await on("2026-11-15")).headline).toBe("The request may be declined.");
    expect((await on("2026-11-17")).headline).toBe("The review must be held.");
  });
});

describe("A date outside every known term", () => {
  it.each([
    ["notice", { ...direction, start: "2031-11-02" }, "2031-11-02"],
    ["start", { ...direction, given: "2031-11-02" }, "2031-11-02"],
    ["post", { posted: "2031-11-02" }, "2031-11-02"],
    ["sixth-day", { first: "2031-11-02", until: "2031-11-12" }, "2031-11-02"],
    ["forty-eight-hours", { start: "2031-11-02", time: "09:00", sixth: "2031-11-02" }, "2031-11-02"],
    ["review", { route: "agreement", start: "2031-11-02" }, "2031-11-02"],
    ["half-term", { start: "2031-11-02" }, "2031-11-02"],
    ["weeks", { since: "2031-11-02" }, "2031-11-02"],
    ["term", { start: "2031-11-02" }, "2031-11-02"],
    ["year", { since: "2031-11-02" }, "2031-11-02"],
    ["ten-weeks", { requested: "2031-11-02" }, "2031-11-02"],
  ])("asks %s for the calendar and guesses nothing", async (calculator, facts, date) => {
    const found = await answer(calculator, facts);

    expect(found).toMatchObject({ kind: "unknown-date", date });
    expect(found.headline).toContain("Enter the term dates");
    expect(found).not.toHaveProperty("due");
  });

  it("is every date before the calendar is entered; the page leads to it", async () => {
    const bare = await openDoor([deadlinesPage], null);
    const path = "/deadlines?calculator=post&posted=2026-09-14";

    expect((await bare.get("ap-lead", path)).json.answer.kind).toBe("unknown-date");
    expect((await bare.html("ap-lead", path)).text).toContain('href="/calendar"');
    bare.close();
  });
});

describe("Facts that cannot be", () => {
  it("are refused at their fields, and what was typed is kept", async () => {
    const query = "calculator=notice&start-day=31&start-month=2&start-year=2026&how=post&route=direction";
    const { status, text } = await door.html("ap-lead", `/deadlines?${query}`);

    expect(status).toBe(422);
    expect(text).toContain("must be a real date");
    expect(text).toMatch(/name="start-day"[^>]*value="31"|value="31"[^>]*name="start-day"/);
    expect(text).toMatch(/value="post"[^>]*checked|checked[^>]*value="post"/);
  });

  it("are named when they are missing", async () => {
    const { errors } = await ask("notice", { how: "post" });

    expect(errors.map((e: { field: string }) => e.field)).toEqual(["route", "start"]);
  });

  it.each([
    ["sixth-day", { first: "2026-09-11", until: "2026-09-10" }, "until"],
    ["sixth-day", { first: "2026-09-10", until: "2026-09-11", "again-first": "2026-09-14" }, "again-until"],
    ["sixth-day", { first: "2026-09-10", until: "2026-09-11", "again-until": "2026-09-14" }, "again-first"],
    ["half-term", { start: "2026-09-14", end: "2026-09-10" }, "end"],
    ["weeks", { since: "2026-09-14", from: "8", to: "6" }, "to"],
    ["ten-weeks", { requested: "2026-09-14", last: "2026-09-21" }, "last"],
    ["post", { posted: "2026-09-14", colour: "blue" }, "colour"],
  ])("are refused by %s: %j", async (calculator, facts, field) => {
    const { errors, answer: none } = await ask(calculator, facts);

    expect(errors[0].field).toBe(field);
    expect(none).toBeUndefined();
  });

  it("are filled in again as boxes when the address gave a whole date", async () => {
    const { text } = await door.html("ap-lead", "/deadlines?calculator=post&posted=2026-09-14");

    expect(text).toMatch(/name="posted-day"[^>]*value="14"|value="14"[^>]*name="posted-day"/);
  });
});

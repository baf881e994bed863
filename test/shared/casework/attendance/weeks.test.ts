import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import { setCalendar } from "#domain/school/school.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { mailsTo, officeMail, placed, registerOf, tidewayMail } from "./placed.ts";

let house: House;
beforeEach(async () => {
  // Monday 19 October 2026, seven in the morning. Thursday is the last school day before half-term.
  house = await openHouse({ at: "2026-10-19T06:00:00Z" });
});
afterEach(() => house.close());

const runs = async () => {
  const { items } = await house.deps.runs.list("attendance-day", { limit: 100 });
  return items.toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

const transitions = async (name: string): Promise<number> => {
  let [count, next] = [0, undefined as string | undefined];
  do {
    const page = await house.deps.runs.history("attendance-day", name, next);
    count += page.items.filter((e) => e.type.endsWith("StateEntered")).length;
    next = page.next;
  } while (next);
  return count;
};

describe("Attendance over three weeks with half-term and the end of summer time between", () => {
  it("asks once each school day at half past eight in London, and on no other day", async () => {
    await placed(house, "marlow", {
      week: { monday: "day", tuesday: "day", thursday: "morning", friday: "day" },
    });
    await placed(house, "osei", { week: { tuesday: "afternoon" } });
    await house.to("2026-11-03T18:00:00Z");

    const asked = (await mailsTo(house, tidewayMail)).filter((m) => m.subject.startsWith("Who is with you"));
    expect(asked.map((m) => m.at)).toEqual([
      "2026-10-19T07:30:00Z",
      "2026-10-20T07:30:00Z",
      "2026-10-22T07:30:00Z",
      "2026-11-02T08:30:00Z",
      "2026-11-03T08:30:00Z",
    ]);
    expect(asked[1]?.text).toContain("FM");
    expect(asked[1]?.text).toContain("KO");
    expect(asked[2]?.text).not.toContain("KO");
    for (const { text } of asked) expect(text).not.toMatch(/Finley|Marlow|Kwame|Osei/);
  });

  it("takes at most 20 transitions a day when nobody ever answers, and every run ends well", async () => {
    await placed(house, "marlow");
    await house.to("2026-11-03T18:00:00Z");

    const ended = (await runs()).filter((r) => r.status !== "RUNNING");
    expect(ended.map((r) => [r.name.slice(-10), r.status])).toEqual(
      ["2026-10-19", "2026-10-20", "2026-10-21", "2026-10-22", "2026-11-02", "2026-11-03"].map((d) => [
        d,
        "SUCCEEDED",
      ]),
    );
    for (const run of ended) expect(await transitions(run.name)).toBeLessThanOrEqual(20);
    expect((await runs()).at(-1)).toMatchObject({ name: "harbour-view-2026-11-04", status: "RUNNING" });
  });

  it("reminds the provider twice a session, then has the office ring, at the right times", async () => {
    await placed(house, "marlow", { week: { monday: "day" } });
    await house.to("2026-10-19T18:00:00Z");

    const reminders = (await mailsTo(house, tidewayMail)).filter((m) =>
      m.subject.startsWith("We have not heard"),
    );
    expect(reminders.map((m) => m.at.slice(11, 16))).toEqual(["08:45", "09:00", "12:30", "12:45"]);
    const calls = await mailsTo(house, officeMail);
    expect(calls.map((m) => [m.at.slice(11, 16), m.subject])).toEqual([
      ["09:15", "Attendance: please look now"],
      ["13:00", "Attendance: please look now"],
    ]);
  });

  it("leaves everything that nobody confirmed as it is: not confirmed", async () => {
    await placed(house, "marlow", { week: { monday: "day" } });
    await house.to("2026-10-21T08:00:00Z");

    const row = (await house.deps.views.list("registers-2026-10", house.scope))[0];
    expect(row?.body).toMatchObject({
      tallies: { morning: { unconfirmed: 1, there: 0 }, afternoon: { unconfirmed: 1 } },
    });
  });

  it("sends the summary on the week's last school day to AP lead and headteacher, with no names (O75)", async () => {
    await placed(house, "marlow", { week: { monday: "morning" } });
    await house.to("2026-11-06T18:00:00Z");

    const summaries = (await mailsTo(house)).filter((m) => m.text.includes("the summary is ready"));
    expect(summaries.map((m) => m.at)).toEqual(["2026-10-22T14:30:00Z", "2026-11-06T15:30:00Z"]);
    for (const { to, text } of summaries) {
      expect(to.toSorted()).toEqual(["i-vale@harbour-view.example", "r-flint@harbour-view.example"]);
      expect(text).not.toMatch(/Finley|Marlow|FM/);
      expect(text).toMatch(/attendance\/week\?date=2026-1/);
    }
  });

  it("never touches a placement's run", async () => {
    await placed(house, "marlow");
    await house.to("2026-10-22T18:00:00Z");

    expect((await house.deps.runs.list("placement")).items).toEqual([]);
    const [, ...since] = await house.deps.ledger.read(`${house.scope}/placement/placementmarlow`);
    // Mornings remind of what is overdue; nothing else is written there.
    const written = new Set(since.flatMap((commit) => commit.events.map((event) => event.type)));
    expect([...written].filter((type) => !["reminded", "mail-sent", "mail-dropped"].includes(type))).toEqual(
      [],
    );
  });
});

describe("A day that is not as planned", () => {
  it("of a closed school asks nobody, though its run was there already", async () => {
    await placed(house, "marlow");
    await house.sweep();
    const school = `${house.scope}/school/${house.at.school}`;
    await execute(house.deps, schools, { stream: school, id: "snow", by: "t" }, (s) =>
      s.calendar
        ? setCalendar({ ...s.calendar, closures: [{ date: "2026-10-19", reason: "Snow" }] })
        : { kind: "refused", message: "no calendar" },
    );
    await house.to("2026-10-19T18:00:00Z");

    expect(await mailsTo(house)).toEqual([]);
    expect((await runs())[0]).toMatchObject({ name: "harbour-view-2026-10-19", status: "SUCCEEDED" });
  });

  it("that begins late is asked and chased at once, and only once", async () => {
    await house.to("2026-10-19T10:00:00Z");
    await placed(house, "marlow", { week: { monday: "morning" } });
    await house.to("2026-10-19T10:01:00Z");

    expect((await mailsTo(house, tidewayMail)).map((m) => m.subject)).toEqual([
      "Who is with you today? Harbour View Infant School",
    ]);
    expect(await mailsTo(house, officeMail)).toHaveLength(1);
  });

  it("of a placement that ended yesterday asks nobody", async () => {
    await placed(house, "marlow", { end: "2026-10-19" });
    await house.to("2026-10-21T18:00:00Z");

    expect((await registerOf(house, "2026-10-19")).opened).toBe(true);
    expect((await registerOf(house, "2026-10-20")).opened).toBe(false);
  });
});

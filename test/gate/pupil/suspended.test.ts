import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { failures, pupils, read, schools } from "#casework/commit/streams.ts";
import { issue } from "#casework/record-form.ts";
import { failuresStream, placementStream, pupilStream, schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import { recordSuspension } from "#streams/pupil/suspensions.ts";
import { setCalendar } from "#streams/school/school.ts";
import { obligationsNow, type Player, placementOf, playUntil } from "#test/journeys/cast/playing-through.ts";
import { addPlayedPupil, opensOn, staff, suspends } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { mailsSaying } from "../mails-saying.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse({ at: "2026-10-05T08:00:00Z", sweeps: false });
});

afterEach(() => house.close());

const open = async () =>
  Object.values((await read(house.deps, failures, failuresStream(house.at))).state.open);

const tasks = async (kind: string) => (await open()).filter((f) => f.kind === kind);

/** As the page for suspensions records it. */
const records = async (pupil: string, from: string, to: string, more: object = {}, id = "new") => {
  const head = await new Caller(house, handler).signIn(staff.head);
  const done = await head.postJson(`/pupils/${pupil}/suspensions/${id}`, {
    kind: "suspension",
    from,
    to,
    reason: "DB",
    stands: "yes",
    command: house.deps.ids.id().slice(0, 30),
    ...more,
  });
  expect(done.status, JSON.stringify(done.model.errors)).toBeLessThan(400);
  await house.settle();
};

const alerts = (kind: string) => house.mails().filter((m) => m.id.startsWith(kind));

describe("A suspension calls for what it owes by itself (K4.8)", () => {
  it("two that follow one another make a task and a mail at once, with the sixth school day, and no referral is waited for", async () => {
    const pupil = await addPlayedPupil(house, "joined");
    await records(pupil, "2026-10-05", "2026-10-06");
    expect(await tasks("sixth-day-owed")).toEqual([]);

    await records(pupil, "2026-10-07", "2026-10-14");
    expect(await tasks("sixth-day-owed")).toMatchObject([
      { promise: "2026-10-12", roles: ["headteacher", "ap-lead"], link: `/pupils/${pupil}` },
    ]);
    expect(
      alerts("sixth-day-owed")
        .map((m) => m.to)
        .join(),
    ).toContain("i-vale@");
    const head = await new Caller(house, handler).signIn(staff.head);
    const [task] = await tasks("sixth-day-owed");
    expect((await head.get(`/failures/${task?.key}`)).text).toMatch(
      /12 October 2026[\s\S]*It is about Perry joined/,
    );
  });

  it("a permanent exclusion makes it on the day of its entry, and its withdrawal takes it away", async () => {
    const pupil = await addPlayedPupil(house, "excluded");
    await records(pupil, "2026-10-05", "", { kind: "permanent-exclusion", to: undefined });
    expect(await tasks("sixth-day-owed")).toMatchObject([{ promise: "2026-10-12" }]);

    const { state } = await read(house.deps, pupils, pupilStream(house.at, pupil));
    const [exclusion] = state.suspensions;
    await records(
      pupil,
      "2026-10-05",
      "",
      { kind: "permanent-exclusion", to: undefined, stands: "no" },
      exclusion?.id,
    );
    expect(await tasks("sixth-day-owed")).toEqual([]);
  });

  it("is told to social worker and virtual school head without delay, each a task of its own, for each suspension", async () => {
    const pupil = await addPlayedPupil(house, "looked-after", ["looked-after"]);
    await records(pupil, "2026-10-05", "2026-10-06");
    expect((await tasks("suspension-to-tell")).map((f) => [f.promise, f.roles[0]])).toEqual([
      ["social-worker", "headteacher"],
      ["virtual-school-head", "headteacher"],
    ]);
    // Both are the headteacher's to tell, and reach them as one mail.
    const [told, ...more] = mailsSaying(house, "Tell the social worker of a suspension");
    expect([told?.to, more]).toEqual([expect.arrayContaining(["i-vale@harbour-view.example"]), []]);
    expect(mailsSaying(house, "Tell the virtual school head of a suspension")).toEqual([told]);
    await records(pupil, "2026-10-07", "2026-10-07");
    expect(await tasks("suspension-to-tell")).toHaveLength(4);
  });

  it("reads “not known” without a calendar, and never that nothing is owed", async () => {
    const { at, deps } = house;
    const none = { stream: schoolStream(at), id: "no-calendar", by: staff.head };
    await execute(deps, schools, none, () => setCalendar({ terms: [], insetDays: [], closures: [] }));
    const pupil = await addPlayedPupil(house, "unknown");
    await records(pupil, "2026-10-05", "2026-10-14");
    expect(await tasks("sixth-day-owed")).toMatchObject([{ promise: "" }]);
    const head = await new Caller(house, handler).signIn(staff.head);
    expect((await head.get(`/pupils/${pupil}`)).text).toContain("By when education is owed is not known");
  });

  it("is not owed to a child under compulsory school age, whatever the days", async () => {
    const pupil = await addPlayedPupil(house, "nursery");
    const suspension = {
      id: "s1",
      kind: "suspension",
      from: "2026-10-05",
      to: "2026-10-14",
      reason: "DB",
      lastExam: "",
      stands: "yes",
      age: "outside",
    } as const satisfies Suspension;
    const command = { stream: pupilStream(house.at, pupil), id: "outside", by: staff.head };
    await execute(house.deps, pupils, command, (p) => recordSuspension(p, suspension));
    await house.settle();
    expect(await tasks("sixth-day-owed")).toEqual([]);
  });
});

describe("Education from the sixth day begins on the sixth day (K2.6, K4.8)", () => {
  const player = async (start: string): Promise<Player> => {
    const pupil = await addPlayedPupil(house, "begins");
    await suspends(house, pupil, "2026-10-05", "2026-10-16");
    return opensOn(house, pupil, "sixth-day", { start, end: "2026-10-16" });
  };

  it("may have its first day today, and the late notice is recorded as late", async () => {
    const begins = await player("2026-10-12");
    await house.to("2026-10-12T07:00:00Z");
    await playUntil(house, begins, (p) => p.forms["emergency-sheet"] !== undefined);
    expect([...begins.refusals].filter((r) => r.startsWith("timetable"))).toEqual([]);
    expect((await placementOf(house, begins)).forms.timetable?.answers.start).toBe("2026-10-12");

    const stream = placementStream(house.at, begins.placement);
    await playUntil(house, begins, (p) => p.forms.letter !== undefined);
    await issue(house.deps, { stream, id: "issues-late", by: staff.head });
    await playUntil(house, begins, (p) => p.phase === "active");

    const p = await placementOf(house, begins);
    expect(p.phase, [...begins.refusals].join(" | ")).toBe("active");
    const notice = obligationsNow(house, p).find((o) => o.id === "O25" && o.phase === "commissioning");
    expect(notice).toMatchObject({ state: "met", late: true });
  });
});

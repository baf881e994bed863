import { afterEach, describe, expect, it } from "vitest";
import { read, schools } from "#casework/commit/streams.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import example from "#infra/local/school/example.json" with { type: "json" };
import { checkedSchool, type SchoolFile } from "#infra/local/school/school-file.ts";
import { setUp } from "#infra/local/school/set-up.ts";
import { sampleCalendar } from "#infra/local/seed/sample-calendar.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { placementNow } from "../referred.ts";
import { type Running, underWay } from "../running/house-running.ts";

let r: Running;
afterEach(() => r.house.close());

const now = async () => (await read(r.house.deps, schools, schoolStream(r.house.at))).state.calendar;

/** The school's own people and policy with another calendar, as its file would bring them. */
const fileWith = async ({ terms, insetDays }: SchoolCalendar): Promise<SchoolFile> => {
  const file = checkedSchool(example, "example.json");
  const { state } = await read(r.house.deps, schools, schoolStream(r.house.at));
  const people = state.staff.map((s, i) => ({
    id: s.id,
    name: `Somebody ${i}`,
    job: "Staff",
    email: `somebody-${i}@harbour-view.example`,
    roles: [...s.roles],
  }));
  return {
    ...file,
    tenant: r.house.at.tenant,
    school: { ...file.school, id: r.house.at.school },
    policy: state.profile,
    trust: state.trust,
    people,
    calendar: JSON.parse(JSON.stringify({ terms, insetDays, closures: [] })),
  };
};

const takes = async (calendar: SchoolCalendar): Promise<void> => {
  await setUp(r.house.deps, await fileWith(calendar));
  await r.house.settle();
};

const tasks = async (): Promise<string> =>
  JSON.stringify(await (await new Caller(r.house, handler).signIn(staff.lead)).sees("/today"));

describe("A calendar that the school’s file brings while children are at providers (K2.3)", () => {
  it("is not taken where it would forget days: that is a task until a file can be taken", async () => {
    r = await underWay("recorded");
    const before = await now();
    await takes({
      ...sampleCalendar,
      terms: sampleCalendar.terms.filter((t) => t.first > "2026-10-06" || t.last < "2026-10-06"),
    });

    expect(await now()).toEqual(before);
    expect(await tasks()).toContain("The calendar in the school’s file was not taken over");
    await takes({ ...sampleCalendar, insetDays: [...sampleCalendar.insetDays, "2026-10-14"].toSorted() });
    expect((await now())?.day).toEqual(before?.day);
    expect((await now())?.insetDays).toContain("2026-10-14");
    expect(await tasks()).not.toContain("was not taken over");
  });

  it("asks of each placement what a change on the page asks", async () => {
    r = await underWay("recorded");
    await takes({ ...sampleCalendar, insetDays: [...sampleCalendar.insetDays, "2026-10-14"].toSorted() });
    const placement = await placementNow(r.house, r.placement);
    expect(placement.calendar?.insetDays).toContain("2026-10-14");
    expect(await tasks()).toContain("/forms/days-moved");
  });
});

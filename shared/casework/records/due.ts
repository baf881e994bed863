import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import { mattersStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { isOfPupil } from "#streams/matters/matters.ts";
import type { Subject } from "#streams/records/events.ts";
import { donePurge, holdsOn, openPurge, type Purge, schoolHolds } from "#streams/records/records.ts";
import { matters, read, schools } from "../commit/streams.ts";
import { pupilsOf, staffMembersOf } from "../people/people.ts";
import { type PlacementRow, placementRows } from "../views/placement-rows.ts";
import { type Against, againstOf, type Clock, clockFrom, clocksOfPupil, plusYears } from "./clocks.ts";
import { type Asked, held, leftOn, lookAtPupil } from "./judge.ts";
import { periodsOf } from "./periods.ts";
import { yearFrom } from "./year.ts";

/** Records whose time has come, or comes within three months. */
export type Due = {
  readonly subject: Subject;
  /** ISO date on which the last of their clocks is over. */
  readonly due: string;
  readonly now: boolean;
  readonly reasons: readonly string[];
  readonly against: readonly Against[];
  readonly concern: boolean;
  /** Asked or approved already. */
  readonly purge?: Purge;
};

const soonDays = 90;

type Looking = Asked & { readonly rows: readonly PlacementRow[] };

const dueOf = (
  { state, today }: Looking,
  subject: Subject,
  clocks: readonly Clock[],
  against: readonly Against[],
  concern = false,
): readonly Due[] => {
  const due =
    clocks
      .map((c) => c.until)
      .sort()
      .at(-1) ?? today;
  if (due > plusDays(today, soonDays)) return [];
  const purge = openPurge(state, subject);
  return [
    {
      ...{ subject, due, concern, now: due <= today },
      reasons: clocks.filter((c) => c.passed).map((c) => c.says),
      against: [...against, ...againstOf(clocks, today)],
      ...(purge ? { purge } : {}),
    },
  ];
};

const pupilsDue = async (l: Looking): Promise<readonly Due[]> => {
  const { deps, at, periods, today } = l;
  const listed = await deps.views.list("pupils", scopeOf(at));
  const ids = listed
    .filter((row) => row.body?.erased !== "yes" && !row.body?.mergedInto)
    .map((row) => row.key);
  const due: Due[] = [];
  for (const [id, { dateOfBirth: born }] of await pupilsOf(deps, scopeOf(at), ids)) {
    if (plusYears(born, periods["pupil-file"].period) > plusDays(today, soonDays)) continue;
    const { facts, speaks } = await lookAtPupil(l, id, born);
    const clocks = clocksOfPupil(facts, periods, today);
    due.push(...dueOf(l, { what: "pupil", id }, clocks, speaks, facts.concern));
  }
  return due;
};

const providersDue = (l: Looking): readonly Due[] => {
  const ids = [...new Set(l.rows.map((row) => row.provider).filter((id) => id !== ""))];
  return ids.flatMap((id) => {
    const there = l.rows.filter((row) => row.provider === id);
    const last =
      there
        .map((row) => row.end || londonDate(row.openedAt))
        .sort()
        .at(-1) ?? l.today;
    const done = donePurge(l.state, { what: "provider", id });
    if (there.some((row) => row.phase !== "closed") || (done?.doneAt && londonDate(done.doneAt) >= last))
      return [];
    const clock = clockFrom(last, l.periods["provider-checks"], l.today);
    return dueOf(l, { what: "provider", id }, [clock], held(holdsOn(l.state, "providers", id)));
  });
};

const staffDue = async (l: Looking): Promise<readonly Due[]> => {
  const { state: school } = await read(l.deps, schools, schoolStream(l.at));
  const left = school.staff.filter((s) => !s.active).map((s) => s.id);
  const known = await staffMembersOf(l.deps, scopeOf(l.at), left);
  const all = await Promise.all(
    left
      .filter((id) => known.has(id))
      .map(async (id) => {
        const on = await leftOn(l.deps, l.at, id);
        if (on === undefined) return [];
        const clock = clockFrom(on, l.periods.staff, l.today);
        return dueOf(l, { what: "staff", id }, [clock], held(schoolHolds(l.state)));
      }),
  );
  return all.flat();
};

/** Matters that are about no pupil, from the day on which each was closed. */
const mattersDue = async (l: Looking): Promise<readonly Due[]> => {
  const { state } = await read(l.deps, matters, mattersStream(l.at));
  return state.all.flatMap((m) => {
    const subject = { what: "matter", id: m.id } as const;
    if (!m.closed || isOfPupil(m) || donePurge(l.state, subject)) return [];
    const holds = m.about.flatMap((p) => (p.what === "provider" ? holdsOn(l.state, "providers", p.id) : []));
    const clock = clockFrom(m.closed.on, l.periods.matters, l.today);
    return dueOf(l, subject, [clock], held([...schoolHolds(l.state), ...holds]));
  });
};

/** School years since the school was set up, each by its first day. */
const yearsSince = (setUpOn: string, today: string): readonly string[] => {
  const first = schoolYearOf(setUpOn);
  return Array.from({ length: schoolYearOf(today) - first }, (_, i) => `${first + i}-09-01`);
};

const yearsDue = async (l: Looking): Promise<readonly Due[]> => {
  const { state: school } = await read(l.deps, schools, schoolStream(l.at));
  if (school.setUpOn === "") return [];
  return (["attendance", "mails"] as const).flatMap((what) =>
    yearsSince(school.setUpOn, l.today).flatMap((id) => {
      const done = donePurge(l.state, { what, id });
      if (done && (done.proof?.left.length ?? 0) === 0) return [];
      const clock = clockFrom(yearFrom(id).before, l.periods[what], l.today);
      const again: readonly Against[] = done
        ? [{ says: "It was purged already, but for what belongs to pupils who are held.", why: "own" }]
        : [];
      return dueOf(l, { what, id }, [clock], [...held(schoolHolds(l.state)), ...again]);
    }),
  );
};

/** What falls due at a school, the earliest first. Of register entries a list estimates; `against` works it out exactly. */
export const dueNow = async (deps: Deps, at: SchoolRef): Promise<readonly Due[]> => {
  const l: Looking = {
    ...{ deps, at, today: londonDate(deps.clock.now()) },
    ...(await periodsOf(deps, at)),
    rows: await placementRows(deps, scopeOf(at)),
  };
  const all = [
    ...(await pupilsDue(l)),
    ...providersDue(l),
    ...(await staffDue(l)),
    ...(await mattersDue(l)),
    ...(await yearsDue(l)),
  ];
  return all.toSorted((a, b) => (a.due < b.due ? -1 : 1));
};

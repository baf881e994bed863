import { fullName, type PupilRecord } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { isOfCompulsoryAge } from "#domain/deadlines/compulsory-age.ts";
import { hasProvider, routeNames } from "#domain/routes.ts";
import { placementStream, pupilStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { answerOf, ended, endOf, startOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { sessionsAWeek } from "#streams/placement/week/sessions-a-week.ts";
import { placements, pupils, read } from "../commit/streams.ts";
import { providersOf, pupilsOf } from "../people/people.ts";
import { placementRows } from "../views/placement-rows.ts";
import { absencesIn } from "./absences.ts";

export type Span = { readonly from: string; readonly to: string };

/** A list that goes to the authority, or is a draft of one: the same columns on the page and in the file. */
export type Return = {
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  readonly lines: readonly Readonly<Record<string, string | number>>[];
  /** Whose records were read for it. */
  readonly pupils: readonly string[];
};

/** The four, in the order of the page. */
export const returnIds = ["placements", "part-time", "ten-days", "fifteen-days"] as const;

export type ReturnId = (typeof returnIds)[number];

const who = (record: PupilRecord | undefined) => ({
  name: record ? fullName(record) : "Pupil (record erased)",
  born: record?.dateOfBirth ?? "",
  upn: record?.upn ?? "",
});

const whoColumns = [
  { key: "name", header: "Pupil" },
  { key: "born", header: "Date of birth" },
  { key: "upn", header: "UPN" },
];

const during = async (deps: Deps, at: SchoolRef, span: Span, wanted: (p: Placement) => boolean) => {
  const today = londonDate(deps.clock.now());
  // What is planned is no placement yet.
  const [to = today] = [span.to, today].sort();
  const rows = (await placementRows(deps, scopeOf(at))).filter((r) => r.start !== "" && r.start <= to);
  const all = await Promise.all(
    rows.map(async (r) => (await read(deps, placements, placementStream(at, r.id))).state),
  );
  const found = all.filter((p) => wanted(p) && hasBegun(p, to) && (!ended(p) || endOf(p) >= span.from));
  const records = await pupilsOf(
    deps,
    scopeOf(at),
    found.map((p) => p.pupil),
  );
  return { found, records };
};

/** Who is in alternative provision: sent each term, and the nil return where nobody is. */
const placementsReturn = async (deps: Deps, at: SchoolRef, span: Span): Promise<Return> => {
  const { found, records } = await during(deps, at, span, (p) => hasProvider(p.route));
  const names = await providersOf(
    deps,
    at.tenant,
    found.map((p) => p.provider?.id ?? ""),
  );
  return {
    columns: [
      ...whoColumns,
      { key: "provider", header: "Provider" },
      { key: "route", header: "How it was arranged" },
      { key: "start", header: "First day" },
      { key: "end", header: "Last day" },
      { key: "planned", header: "Planned until" },
      { key: "sessions", header: "Sessions a week" },
    ],
    lines: found.map((p) => ({
      ...who(records.get(p.pupil)),
      provider: names.get(p.provider?.id ?? "")?.name ?? "",
      route: routeNames[p.route],
      start: startOf(p),
      end: ended(p) ? endOf(p) : "",
      planned: ended(p) ? "" : endOf(p),
      sessions: sessionsAWeek(p),
    })),
    pupils: found.map((p) => p.pupil),
  };
};

/** Minor adjustments that the authority hears of in its next return. */
const adjusted = async (deps: Deps, at: SchoolRef, { from, to }: Span) => {
  const ids = (await deps.views.list("pupils", scopeOf(at)))
    .filter((row) => row.body?.erased !== "yes" && !row.body?.mergedInto && row.body?.adjusted !== 0)
    .map((row) => row.key);
  const all = await Promise.all(ids.map(async (id) => (await read(deps, pupils, pupilStream(at, id))).state));
  return all.flatMap((p) =>
    p.adjustments
      .filter((a) => a.authority === "return" && a.from <= to && a.until >= from)
      .map((a) => ({ pupil: p.id, from: a.from, until: a.until })),
  );
};

/** Part-time timetables of the school itself, and minor adjustments that go into this return (catalogue O116). */
const partTimeReturn = async (deps: Deps, at: SchoolRef, span: Span): Promise<Return> => {
  const { found, records } = await during(deps, at, span, (p) => p.route === "part-time");
  const minor = await adjusted(deps, at, span);
  const others = await pupilsOf(
    deps,
    scopeOf(at),
    minor.map((a) => a.pupil),
  );
  return {
    columns: [
      ...whoColumns,
      { key: "kind", header: "What it is" },
      { key: "start", header: "First day" },
      { key: "end", header: "Last day, or planned until" },
      { key: "sessions", header: "Sessions a week at school" },
      { key: "told", header: "Authority told on" },
    ],
    lines: [
      ...found.map((p) => ({
        ...who(records.get(p.pupil)),
        kind: "Part-time timetable",
        start: startOf(p),
        end: endOf(p),
        sessions: sessionsAWeek(p),
        told: answerOf(p, "timetable-report", "on"),
      })),
      ...minor.map((a) => ({
        ...who(others.get(a.pupil)),
        ...{ kind: "Minor adjustment", start: a.from, end: a.until, sessions: "", told: "" },
      })),
    ],
    pupils: [...found.map((p) => p.pupil), ...minor.map((a) => a.pupil)],
  };
};

const absenceColumns = (days: string) => [
  ...whoColumns,
  { key: "days", header: days },
  { key: "first", header: "First of them" },
  { key: "last", header: "Latest of them" },
  { key: "reached", header: "Reached by our sessions alone" },
  { key: "rest", header: "Sessions at school: to complete" },
];

/** After how many school days each is sent: of absence without leave in a row; of illness in a school year. */
const limits = { "ten-days": 10, "fifteen-days": 15 } as const;

/**
 * A draft of the ten-day or fifteen-day return. These count the whole register, of which only sessions at providers are here:
 * a nil from them alone would be false, so that the school's own system completes them (obligations 6).
 */
const absenceReturn = async (
  deps: Deps,
  at: SchoolRef,
  span: Span,
  id: keyof typeof limits,
): Promise<Return> => {
  const all = await absencesIn(deps, at, span);
  const records = await pupilsOf(deps, scopeOf(at), [...all.keys()]);
  const lines = [...all].flatMap(([pupil, days]) => {
    const record = records.get(pupil);
    const found = id === "ten-days" ? days.unauthorised : days.ill;
    if (found.length === 0 || !record || !isOfCompulsoryAge(record.dateOfBirth, span.to)) return [];
    return [
      {
        pupil,
        ...{ ...who(record), days: found.length, first: found[0] ?? "", last: found.at(-1) ?? "" },
        ...{ reached: found.length >= limits[id] ? "Yes" : "No", rest: "" },
      },
    ];
  });
  const sorted = lines.toSorted((a, b) => b.days - a.days);
  return {
    columns: absenceColumns(
      id === "ten-days"
        ? "Days at the provider without leave, in a row"
        : "Days at the provider away by illness",
    ),
    lines: sorted.map(({ pupil: _, ...line }) => line),
    pupils: sorted.map((l) => l.pupil),
  };
};

/** One of the lists for the authority, over some days (ISO dates, both included). */
export const returnOf = (deps: Deps, at: SchoolRef, id: ReturnId, span: Span): Promise<Return> => {
  switch (id) {
    case "placements":
      return placementsReturn(deps, at, span);
    case "part-time":
      return partTimeReturn(deps, at, span);
    default:
      return absenceReturn(deps, at, span, id);
  }
};

/** Lists that are whole as they stand: with nobody on them they are a nil return. The others are drafts. */
export const isWhole = (id: ReturnId): boolean => id === "placements" || id === "part-time";

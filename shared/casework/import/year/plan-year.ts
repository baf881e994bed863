import { fullName, fullNames } from "#contracts/people.ts";
import { counted, longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { lastYearOf, nextYearGroup } from "#streams/pupil/moving-up.ts";
import { yearIn } from "#streams/pupil/plausible.ts";
import { overdueDuties } from "#streams/school/reminding.ts";
import { read, schools } from "../../commit/streams.ts";
import { providersOf, schoolRecordOf } from "../../people/people.ts";
import { policyEnds } from "../../rules/policy-standing.ts";
import { schoolRulesOf } from "../../rules/rules-in-force.ts";
import { type PlacementRow, placementRows } from "../../views/placement-rows.ts";
import { type HeldPupil, heldNow } from "../held.ts";
import type { ImportQuestion, Planned } from "../plan.ts";
import type { Planner } from "../worker.ts";

/** A pupil, and what the new school year changes: the next year group, or that they leave. */
export type PlannedYear = Planned & {
  readonly pupil: string;
  readonly from: string;
  /** The next year group; absent for those of the last year, who leave. */
  readonly to?: string;
};

/** The calendar year in which a school year begins, by the last day of the one before it (ISO). */
export const yearAfter = (lastDay: string): number => schoolYearOf(lastDay) + 1;

/** "2027/28" */
export const yearWords = (year: number): string => `${year}/${String(year + 1).slice(2)}`;

type Looking = {
  readonly year: number;
  readonly lastDay: string;
  readonly top: number;
  readonly open: readonly PlacementRow[];
  readonly providers: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
};

/** What of a pupil's open placements crosses the summer, and what is due of it. */
const crossing = (l: Looking, pupil: string, leaves: boolean): readonly string[] =>
  l.open
    .filter((row) => row.pupil === pupil)
    .map((row) => {
      const where = l.providers.get(row.provider) ?? "a provider that is not chosen yet";
      const review = row.owed.find((o) => o.form === "review" && o.due !== "")?.due;
      const until = row.end ? `to ${longDate(row.end)}` : "without a last day";
      const next = review ? ` Its next review is due by ${longDate(review)}.` : "";
      if (leaves)
        return `An open placement at ${where}, ${until}: the pupil has left once it has ended. Until then it goes on, and its end is a task of the AP lead.`;
      return row.end !== "" && row.end <= l.lastDay
        ? `The placement at ${where} was to end on ${longDate(row.end)}, and no end is recorded. Record it, or a new last day.`
        : `The placement at ${where} goes on into the new year, ${until}.${next}`;
    });

/** Year groups that were entered shortly before the new year may be the new ones already. */
const since = (year: number): string => `${year}-06-01`;

const questionOf = (from: string, count: number, year: number): ImportQuestion => ({
  key: `new-${from.toLowerCase().replaceAll(" ", "-")}`,
  says: `${counted(count, "pupil")} of ${from} came onto the list, or into this year group, since ${longDate(since(year))}. Is ${from} the year group from September on?`,
  options: [
    { value: "stays", label: "Yes: it stays as it is" },
    { value: "moves", label: `No: they are in ${from} until the summer` },
  ],
});

const planned = (l: Looking, { pupil, record }: HeldPupil): PlannedYear => {
  const from = pupil.yearGroup;
  const number = yearIn(from);
  const leaves = number !== undefined && number >= l.top;
  const to = nextYearGroup(from);
  const key = `year-${pupil.id}`;
  const begins = `${l.year}-09-01`;
  const { leavingOn } = pupil;
  const goes = leavingOn !== undefined && (leaves || leavingOn < begins);
  const done = pupil.movedFor === l.year || (pupil.yearOn ?? "") >= begins || goes;
  const says = leaves ? `${from}: leaves on ${longDate(l.lastDay)}` : `${from} → ${to}`;
  return {
    ...{ key, lines: [], name: l.names.get(pupil.id) ?? fullName(record), pupil: pupil.id, from },
    ...(leaves || to === undefined ? {} : { to }),
    errors: number === undefined ? [`The year group is “${from}”. Correct it on the pupil’s page.`] : [],
    warnings: crossing(l, pupil.id, leaves && !done),
    questions: [],
    changes: done || number === undefined ? [] : [{ key, what: leaves ? "left" : "moves-up", says }],
  };
};

/** Those of one year group who came shortly before are asked about together, at the first of them. */
const withQuestions = (
  all: readonly PlannedYear[],
  recent: (pupil: string) => boolean,
  year: number,
): readonly PlannedYear[] => {
  const asked = new Map<string, PlannedYear[]>();
  for (const p of all)
    if (p.changes.length > 0 && recent(p.pupil)) asked.set(p.from, [...(asked.get(p.from) ?? []), p]);
  return all.map((p) => {
    const group = asked.get(p.from) ?? [];
    if (!group.includes(p)) return p;
    const question = questionOf(p.from, group.length, year);
    return { ...p, question: question.key, questions: group[0] === p ? [question] : [] };
  });
};

const notesOf = async (deps: Deps, at: SchoolRef, year: number): Promise<readonly string[]> => {
  const { state: school } = await read(deps, schools, schoolStream(at));
  const today = londonDate(deps.clock.now());
  const ends = policyEnds(school, today);
  const rules = schoolRulesOf(school, today);
  const over = `${year + 1}-09-01`;
  // What comes due before the new year is over is on the list of what is overdue by then.
  const review = rules && overdueDuties(school, rules, over).find((d) => d.id === "O121");
  const last =
    school.calendar?.terms
      .map((t) => t.last)
      .sort()
      .at(-1) ?? "";
  return [
    ...(ends !== undefined && ends < over
      ? [
          `The policy holds until ${longDate(ends)} and no next version is on record. The headteacher reviews it and chooses the next version on the page Policy; without it no new referral can be opened from then on.`,
        ]
      : []),
    ...(review
      ? [
          `The policy is to be reviewed by ${longDate(review.due)}. The headteacher records that on the page Duties (O121).`,
        ]
      : []),
    ...(last < `${year}-09-01`
      ? [
          `The calendar has no terms of ${yearWords(year)} yet. Enter them on the page Calendar: without them no deadline and no session of the new year is known.`,
        ]
      : []),
  ];
};

/** What a new school year would change of each pupil who is at the school. */
export const planYear: Planner<PlannedYear> = async (deps, at, i) => {
  const year = yearAfter(i.asOf);
  const held = (await heldNow(deps, at)).all.filter(({ pupil }) => pupil.leftOn === undefined);
  const open = (await placementRows(deps, scopeOf(at))).filter((row) => row.phase !== "closed");
  const providers = await providersOf(deps, at.tenant, [
    ...new Set(open.map((row) => row.provider).filter(Boolean)),
  ]);
  const phase = (await schoolRecordOf(deps, scopeOf(at), at.school))?.phase ?? [];
  const present = held.flatMap(({ pupil }) => yearIn(pupil.yearGroup) ?? []);
  const l: Looking = {
    ...{ year, lastDay: i.asOf, top: lastYearOf(phase, present), open },
    providers: new Map([...providers].map(([id, { name }]) => [id, name])),
    names: fullNames(new Map(held.map(({ pupil, record }) => [pupil.id, record]))),
  };
  const recently = new Set(
    held.filter(({ pupil }) => (pupil.yearOn ?? "") >= since(year)).map(({ pupil }) => pupil.id),
  );
  const order = new Intl.Collator("en-GB", { numeric: true });
  const children = withQuestions(
    held.map((one) => planned(l, one)),
    (pupil) => recently.has(pupil),
    year,
  ).toSorted((a, b) => (yearIn(a.from) ?? 0) - (yearIn(b.from) ?? 0) || order.compare(a.name, b.name));
  return { plan: { children, left: [], notes: await notesOf(deps, at, year) }, lines: held.length };
};

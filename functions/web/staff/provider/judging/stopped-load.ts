import { rosterOf } from "#casework/attendance/roster.ts";
import { read, schools } from "#casework/commit/streams.ts";
import { providerOf, pupilsOf } from "#casework/people/people.ts";
import { faultsNow } from "#casework/provider/faults.ts";
import { type PlacementRow, placementRows } from "#casework/views/placement-rows.ts";
import { fullName, fullNames } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { nextSchoolDay, plusDays } from "#domain/calendar/school-days.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { pageOf } from "#promises/page-of.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import { endsUse, type ProviderFault } from "#streams/provider/faults.ts";

/** One placement that a stop touches, and what must happen with it. */
export type Touched = {
  readonly placement: string;
  readonly href: string;
  readonly pupil: string;
  readonly phase: string;
  /** Suspended by the safeguarding lead: nobody attends there. */
  readonly suspended: boolean;
  /** ISO date of the next school day on which the pupil is expected there; "" for none. */
  readonly expectedOn: string;
  readonly must: string;
  /** Where it is done, for those who may. */
  readonly forms: readonly { readonly title: string; readonly href: string; readonly due: string }[];
};

export type Stopped = {
  readonly provider: string;
  readonly name: string;
  readonly phone: string;
  readonly against: readonly ProviderFault[];
  /** The pupils who are there have to learn elsewhere, or it is decided that they go on. */
  readonly ends: boolean;
  readonly touched: readonly Touched[];
  /** What else must happen, a line each. */
  readonly must: readonly string[];
};

/** Forms by which a stop is seen to. */
const seenToBy: readonly string[] = [
  "provider-alternative",
  "emergency-review",
  "concern-sorted",
  "provider",
];

const ended: readonly PlacementRow["phase"][] = ["closed", "reintegration"];

const isThere = (row: PlacementRow): boolean => row.phase === "active";

const mustOf = (
  row: PlacementRow,
  { stops, ends }: { readonly stops: boolean; readonly ends: boolean },
): string => {
  if (row.frozen)
    return "Suspended by the safeguarding lead: the emergency review decides where the pupil learns. Until then no lesson there.";
  if (!stops) return "Nothing now. If it were stopped: decided where the pupil learns.";
  if (!isThere(row)) return "No start there: wait until the stop is lifted, or choose another provider.";
  return ends
    ? "Decide where the pupil learns: there no longer, or why the pupil goes on for now. Attendance is asked until then."
    : "Goes on there. Nobody new starts.";
};

/** Days that are looked through for the next one on which a pupil is expected. */
const ahead = 10;

/** The next school days on which pupils are expected at a provider, by placement. */
const expectedNext = async (c: StaffContext, provider: string): Promise<ReadonlyMap<string, string>> => {
  const { calendar } = (await read(c.deps, schools, schoolStream(c.at))).state;
  const found = new Map<string, string>();
  if (!calendar) return found;
  let day = plusDays(londonDate(c.deps.clock.now()), -1);
  for (let i = 0; i < ahead; i += 1) {
    const next = nextSchoolDay(calendar, day);
    if (next.kind !== "found") break;
    day = next.date;
    for (const { placement } of (await rosterOf(c.deps, c.at, day)).get(provider) ?? [])
      if (!found.has(placement)) found.set(placement, day);
  }
  return found;
};

const elseOf = (against: readonly ProviderFault[], touched: readonly Touched[]): readonly string[] => {
  const what = against.map((fault) => fault.what);
  return [
    ...(against.length > 0
      ? ["Nobody new starts there: it cannot be chosen, and no letter for a start there goes out."]
      : []),
    ...(what.includes("registration")
      ? ["Report it: the school must report a provider that has to be registered and is not."]
      : []),
    ...(what.includes("concern")
      ? ["The safeguarding lead holds the emergency review, pupil by pupil."]
      : []),
    ...(touched.some((t) => t.expectedOn !== "")
      ? [
          "Ring the provider and the parents of each pupil who does not go: the letters of a change follow its record, a call is quicker.",
        ]
      : []),
    ...(against.length > 0
      ? [
          "Other schools of the trust that know the provider are told of what was found; each decides for itself.",
        ]
      : []),
  ];
};

/** What stops a provider, whom it touches and what must happen; undefined for an unknown one. */
export const stoppedOf = async (c: StaffContext, provider: string): Promise<Stopped | undefined> => {
  const record = await providerOf(c.deps, c.at.tenant, provider);
  if (!record) return undefined;
  const against = await faultsNow(c.deps, c.at, provider, "");
  const rows = (await placementRows(c.deps, c.scope)).filter(
    (row) => row.provider === provider && !ended.includes(row.phase),
  );
  const names = await pupilsOf(c.deps, c.scope, c.sees("pupil.name") ? rows.map((row) => row.pupil) : []);
  const full = fullNames(names);
  const next = await expectedNext(c, provider);
  const ends = against.some((fault) => endsUse(fault.what));
  const touched = rows.map((row): Touched => {
    const pupil = names.get(row.pupil);
    return {
      placement: row.id,
      href: `/placements/${row.id}`,
      pupil: pupil ? (full.get(row.pupil) ?? fullName(pupil)) : "Pupil",
      phase: phaseNames[row.phase],
      suspended: row.frozen,
      expectedOn: row.frozen ? "" : (next.get(row.id) ?? ""),
      must: mustOf(row, { stops: against.length > 0, ends }),
      forms: row.owed
        .filter((o) => seenToBy.includes(o.form))
        .map((o) => ({ title: o.title, href: pageOf(row, o), due: o.due })),
    };
  });
  const byDay = touched.toSorted((a, b) => ((a.expectedOn || "9999") < (b.expectedOn || "9999") ? -1 : 1));
  return {
    ...{ provider, name: record.name, phone: record.phone, against, ends },
    touched: byDay,
    must: elseOf(against, byDay),
  };
};

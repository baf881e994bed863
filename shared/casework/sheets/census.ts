import { referralReasons } from "#contracts/forms/options.ts";
import { fullName, type PupilRecord } from "#contracts/people.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { censusGap, identityFault } from "#domain/provider-identity.ts";
import { hasProvider } from "#domain/routes.ts";
import { attendancePattern, type censusColumns, censusNumbers } from "#domain/sheets/census.ts";
import { placementStream, providerStream, type SchoolRef, scopeOf, sheetsStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { answerOf, ended, startOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { sessionsAWeek } from "#streams/placement/week/sessions-a-week.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { upnFault } from "#streams/pupil/upn.ts";
import { placements, providers, read, sheets } from "../commit/streams.ts";
import { providersOf, pupilsOf } from "../people/people.ts";
import { placementRows } from "../views/placement-rows.ts";

export type CensusLine = Readonly<Record<(typeof censusColumns)[number]["key"], string | number>>;

/** What is wrong with a row, and the page on which it is mended. */
export type CensusFault = { readonly says: string; readonly href: string; readonly mend: string };

export type CensusRow = {
  readonly placement: string;
  readonly pupil: string;
  readonly who: string;
  readonly line: CensusLine;
  readonly faults: readonly CensusFault[];
};

const reasonLabel = (reason: string): string =>
  referralReasons.find((r) => r.value === reason)?.label ?? "the reason on record";

const lastDay = (p: Placement): string => (ended(p) ? answerOf(p, "end", "last-day") : "");

type Known = {
  readonly to: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly record: PupilRecord | undefined;
  readonly provider: Provider | undefined;
  readonly providerName: string;
};

const pupilFaults = (p: Placement, record: PupilRecord | undefined): readonly CensusFault[] => {
  const href = `/pupils/${p.pupil}/correct`;
  if (!record)
    return [
      {
        says: "The pupil’s record has been erased.",
        href: `/placements/${p.id}`,
        mend: "Open the placement",
      },
    ];
  const wrong = record.upn ? upnFault(record.upn) : "The pupil has no UPN on record.";
  return [
    ...(wrong ? [{ says: wrong, href, mend: "Correct the pupil’s record" }] : []),
    ...(record.familyName
      ? []
      : [
          {
            says: "The pupil has one name on record: the census asks a surname.",
            href,
            mend: "Correct the pupil’s record",
          },
        ]),
  ];
};

const providerFaults = ({ provider, providerName }: Known): readonly CensusFault[] => {
  if (!provider) return [];
  const facts = provider.facts ?? {};
  const says = censusGap(facts) ?? identityFault(facts)?.message;
  return says
    ? [
        {
          says: `${providerName}: ${says}`,
          href: `/providers/${provider.id}/edit`,
          mend: "Correct the provider",
        },
      ]
    : [];
};

const datesFaults = (p: Placement, to: string): readonly CensusFault[] => {
  const [start, end] = [startOf(p), lastDay(p)];
  const href = `/placements/${p.id}`;
  return [
    ...(end && end < start
      ? [
          {
            says: `It ended on ${longDate(end)}, before its first day, ${longDate(start)}.`,
            href,
            mend: "Open the placement",
          },
        ]
      : []),
    ...(!end && p.phase !== "closed" && answerOf(p, "timetable", "end") < to
      ? [
          {
            says: `Its last day was to be ${longDate(answerOf(p, "timetable", "end"))}, and no end is recorded.`,
            href,
            mend: "Record the end, or the new last day",
          },
        ]
      : []),
  ];
};

const rowOf = (p: Placement, k: Known): CensusRow => {
  const reason = answerOf(p, "referral", "primary-reason");
  const code = k.codes[reason] ?? "";
  const sessions = sessionsAWeek(p);
  const end = lastDay(p);
  const numbers = censusNumbers(k.provider?.facts ?? {});
  return {
    placement: p.id,
    pupil: p.pupil,
    who: k.record ? fullName(k.record) : "Pupil (record erased)",
    line: {
      upn: k.record?.upn ?? "",
      familyName: k.record?.familyName ?? "",
      givenName: k.record?.givenName ?? "",
      dateOfBirth: k.record?.dateOfBirth ?? "",
      ...numbers,
      reason: code,
      entry: startOf(p),
      leaving: end !== "" && end <= k.to ? end : "",
      attendance: attendancePattern(sessions),
      sessions,
    },
    faults: [
      ...pupilFaults(p, k.record),
      ...providerFaults(k),
      ...(reason === ""
        ? [
            {
              says: "No main reason for the referral is on record.",
              href: `/placements/${p.id}/recorded/referral`,
              mend: "Open the referral",
            },
          ]
        : code === ""
          ? [
              {
                says: `No census code is entered for “${reasonLabel(reason)}”.`,
                href: "/attendance/census/codes",
                mend: "Enter the codes",
              },
            ]
          : []),
      ...datesFaults(p, k.to),
      ...(sessions === 0
        ? [{ says: "It has no sessions in a week.", href: `/placements/${p.id}`, mend: "Open the placement" }]
        : []),
    ],
  };
};

const isIn = (p: Placement, from: string, to: string): boolean => {
  const [start, end] = [startOf(p), lastDay(p)];
  return (
    hasProvider(p.route) && start !== "" && start <= to && (end === "" || end >= from) && hasBegun(p, to)
  );
};

/**
 * The school's placements at providers between two days (ISO dates, both included), as the census asks for them, each checked.
 * Own timetables and the school's own site are no placements elsewhere and are left out; one that the authority arranged for a
 * pupil who is on this school's register too is returned by this school (obligations 6).
 */
export const censusRows = async (
  deps: Deps,
  at: SchoolRef,
  { from, to: asked }: { readonly from: string; readonly to: string },
): Promise<readonly CensusRow[]> => {
  const today = londonDate(deps.clock.now());
  // What is planned is no placement yet, and what is to end one day has not ended.
  const [to = today] = [asked, today].sort();
  const rows = (await placementRows(deps, scopeOf(at))).filter((r) => r.start !== "" && r.start <= to);
  const all = await Promise.all(
    rows.map(async (r) => (await read(deps, placements, placementStream(at, r.id))).state),
  );
  const mine = all.filter((p) => isIn(p, from, to));
  const { reasonCodes: codes } = (await read(deps, sheets, sheetsStream(at))).state;
  const records = await pupilsOf(
    deps,
    scopeOf(at),
    mine.map((p) => p.pupil),
  );
  const ids = [...new Set(mine.map((p) => p.provider?.id ?? ""))].filter(Boolean);
  const names = await providersOf(deps, at.tenant, ids);
  const known = new Map(
    await Promise.all(
      ids.map(
        async (id) => [id, (await read(deps, providers, providerStream(at.tenant, id))).state] as const,
      ),
    ),
  );
  return mine
    .map((p) => {
      const provider = known.get(p.provider?.id ?? "");
      const providerName = names.get(p.provider?.id ?? "")?.name ?? "The provider";
      return rowOf(p, { to, codes, record: records.get(p.pupil), provider, providerName });
    })
    .sort((a, b) =>
      `${a.line.familyName} ${a.line.givenName} ${a.line.entry}` <
      `${b.line.familyName} ${b.line.givenName} ${b.line.entry}`
        ? -1
        : 1,
    );
};

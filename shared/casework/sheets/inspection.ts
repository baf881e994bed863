import { referralReasons } from "#contracts/forms/options.ts";
import { fullName, initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { hasProvider, isOwnTimetable, routeNames } from "#domain/routes.ts";
import { placementStream, type SchoolRef, scopeOf, sheetsStream } from "#domain/streams.ts";
import { hoursOf } from "#domain/week/weekly-hours.ts";
import type { Deps } from "#ports/host.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { answerOf, ended, endOf, startOf } from "#streams/placement/facts.ts";
import { latestOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { attendanceShare } from "../attendance/attendance-share.ts";
import { placements, read, sheets } from "../commit/streams.ts";
import { providersOf, pupilsOf } from "../people/people.ts";
import { placementRows } from "../views/placement-rows.ts";

/** What an inspector asks for on the telephone, in the order of the list. */
export const inspectionColumns = [
  { key: "pupil", header: "Pupil" },
  { key: "year", header: "Year" },
  { key: "how", header: "Off site, part-time or flexi" },
  { key: "provider", header: "Provider" },
  { key: "registered", header: "Registered" },
  { key: "urn", header: "URN" },
  { key: "reason", header: "Reason" },
  { key: "start", header: "First day" },
  { key: "hours", header: "Hours a week" },
  { key: "sen", header: "SEN support" },
  { key: "ehcp", header: "EHC plan" },
  { key: "lookedAfter", header: "Looked after" },
  { key: "visit", header: "Last visit" },
  { key: "review", header: "Last review" },
  { key: "before", header: "Attendance before, per cent" },
  { key: "during", header: "Attendance during, per cent" },
  { key: "address", header: "Address of the provider" },
] as const;

type Key = (typeof inspectionColumns)[number]["key"];

export type InspectionLine = {
  readonly placement: string;
  readonly id: string;
  readonly cells: Readonly<Record<Key, string | number>>;
};

const reasonOf = (p: Placement): string => {
  const reason = answerOf(p, "referral", "primary-reason");
  return referralReasons.find((o) => o.value === reason)?.label ?? reason;
};

const yesNo = (p: Placement, status: string): string => (p.statuses.includes(status) ? "Yes" : "No");

/** Off site at a provider, part-time or flexi-schooling; the school's own provision on its site is none of them. */
const isListed = (p: Placement, today: string): boolean =>
  (hasProvider(p.route) || isOwnTimetable(p.route)) && hasBegun(p, today) && (!ended(p) || endOf(p) >= today);

const heldOn = (p: Placement, form: "visit" | "review"): string => {
  const on = latestOf(p, form)?.answers["held-on"];
  return typeof on === "string" ? on : "";
};

/** Every pupil of the school who is off site, part-time or on flexi-schooling today. `sees`: whether names may be read. */
export const inspectionLines = async (
  deps: Deps,
  at: SchoolRef,
  sees: boolean,
): Promise<readonly InspectionLine[]> => {
  const scope = scopeOf(at);
  const today = londonDate(deps.clock.now());
  const rows = (await placementRows(deps, scope)).filter(
    (r) => r.start !== "" && r.start <= today && r.phase !== "closed",
  );
  const all = await Promise.all(
    rows.map(async (r) => (await read(deps, placements, placementStream(at, r.id))).state),
  );
  const found = all.filter((p) => isListed(p, today));
  const [pupils, providers, years, { state: kept }] = await Promise.all([
    pupilsOf(
      deps,
      scope,
      found.map((p) => p.pupil),
    ),
    providersOf(
      deps,
      at.tenant,
      found.map((p) => p.provider?.id ?? ""),
    ),
    deps.views.list("pupils", scope),
    read(deps, sheets, sheetsStream(at)),
  ]);
  const yearOf = (pupil: string): string =>
    String(years.find((row) => row.key === pupil)?.body?.yearGroup ?? "");
  return Promise.all(
    found.map(async (p) => {
      const pupil = pupils.get(p.pupil);
      const provider = hasProvider(p.route) ? p.provider : undefined;
      const before = kept.before[p.id];
      const share = await attendanceShare(deps, scope, p.pupil, { from: startOf(p), to: today });
      return {
        placement: p.id,
        id: p.pupil,
        cells: {
          pupil: pupil ? (sees ? fullName(pupil) : initialsOf(pupil)) : "Pupil (record erased)",
          year: yearOf(p.pupil),
          how: isOwnTimetable(p.route)
            ? routeNames[p.route]
            : `Off site: ${routeNames[p.route].toLowerCase()}`,
          provider: provider ? (providers.get(provider.id)?.name ?? "") : "None",
          registered: provider ? (provider.registered === "yes" ? "Yes" : "No") : "",
          urn: provider?.urn ?? "",
          reason: reasonOf(p),
          start: startOf(p),
          hours: p.forms.timetable ? Math.round(hoursOf(p.forms.timetable.answers) * 10) / 10 : "",
          sen: yesNo(p, "send-support"),
          ehcp: yesNo(p, "ehcp"),
          lookedAfter: yesNo(p, "looked-after"),
          visit: heldOn(p, "visit"),
          review: heldOn(p, "review"),
          before:
            before && before.possible > 0
              ? Math.round(((before.possible - before.missed) * 100) / before.possible)
              : "",
          during: share ?? "",
          address: provider ? (providers.get(provider.id)?.address ?? []).join(", ") : "",
        },
      };
    }),
  );
};

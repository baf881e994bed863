import { calendarFor } from "#domain/calendar/year-groups.ts";
import type { Commit } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import { placementStream, scopeOf } from "#domain/streams.ts";
import { copyCalendar, copyDuties, copyTrust } from "#promises/deciding/copying/opening.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { dutyDates } from "#streams/school/record-duty.ts";
import type { School } from "#streams/school/school.ts";
import { read, schools } from "../commit/streams.ts";
import { type Compose, copyTo, named } from "./copy.ts";

type OfSchool = (p: Placement, school: School, commit: Commit) => Decision<PlacementEvent>;

/** What is on record of a school to each of its open placements. */
const toPlacements = async (
  copied: OfSchool,
  ...[deps, commit, at]: Parameters<Compose>
): ReturnType<Compose> => {
  const { state } = await read(deps, schools, commit.stream);
  const rows = await deps.views.list("placements", scopeOf(at));
  return rows
    .filter((row) => row.body?.phase !== "closed")
    .map((row) =>
      copyTo("placement", placementStream(at, row.key), named("copy", commit), (p) =>
        copied(p, state, commit),
      ),
    );
};

/** Each placement gets the calendar of its pupil's year group. */
export const calendarToPlacements: Compose = async (...of) => {
  const [deps, , at] = of;
  const rows = await deps.views.list("pupils", scopeOf(at));
  const years = new Map(rows.map((row) => [row.key, String(row.body?.yearGroup ?? "")]));
  return toPlacements(
    (p, { calendar }, commit) =>
      calendar ? copyCalendar(p, calendarFor(calendar, years.get(p.pupil) ?? ""), commit.hash) : decided([]),
    ...of,
  );
};

export const trustToPlacements: Compose = (...of) =>
  toPlacements((p, { trust }, commit) => copyTrust(p, trust, commit.hash), ...of);

export const dutiesToPlacements: Compose = (...of) =>
  toPlacements((p, school, commit) => copyDuties(p, dutyDates(school), commit.hash), ...of);

import { calendarFor } from "#domain/calendar/year-groups.ts";
import type { Commit } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import { placementStream, schoolStream } from "#domain/streams.ts";
import { copyCalendar, copyPupil } from "#promises/deciding/copying/opening.ts";
import { copySuspensions } from "#promises/deciding/copying/suspensions.ts";
import { copyWeeks } from "#promises/deciding/copying/weeks.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { weeksBeside } from "#streams/pupil/claims.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { pupils, read, schools } from "../commit/streams.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

type OfPupil = (p: Placement, pupil: Pupil, commit: Commit) => Decision<PlacementEvent>;

/** What is on record of a pupil to each of their open placements; one whose own stream has not begun learns it when it does. */
const toPlacements = async (
  copied: OfPupil,
  ...[deps, commit, at]: Parameters<Compose>
): ReturnType<Compose> => {
  const { state } = await read(deps, pupils, commit.stream);
  const found: Copy[] = [];
  for (const { placement } of state.open) {
    const stream = placementStream(at, placement);
    if ((await deps.ledger.head(stream)) === 0) continue;
    found.push(copyTo("placement", stream, named("copy", commit), (p) => copied(p, state, commit)));
  }
  return found;
};

export const pupilToPlacements: Compose = (...of) =>
  toPlacements(
    (p, { contacts, statuses, statusesOn }, commit) =>
      copyPupil(p, { contacts, statuses, checkedOn: statusesOn, from: commit.hash }),
    ...of,
  );

export const suspensionsToPlacements: Compose = (...of) =>
  toPlacements((p, { suspensions }, commit) => copySuspensions(p, suspensions, commit.hash), ...of);

/** A pupil who is in another year now has the calendar of that year. */
export const yearToPlacements: Compose = async (...of) => {
  const [deps, , at] = of;
  const { calendar } = (await read(deps, schools, schoolStream(at))).state;
  return toPlacements(
    (p, { yearGroup }, commit) =>
      calendar ? copyCalendar(p, calendarFor(calendar, yearGroup), commit.hash) : decided([]),
    ...of,
  );
};

/** After a claim on the pupil's week: each open placement learns what the others take of it. */
export const weekToPlacements: Compose = (...of) =>
  toPlacements((p, pupil, commit) => copyWeeks(p, weeksBeside(pupil, p.id), commit.hash), ...of);

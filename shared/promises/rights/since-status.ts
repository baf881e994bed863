import type { ObligationId } from "#ids/catalogue.ts";
import type { PromiseId } from "#ids/promise-id.ts";
import type { Role } from "#ids/role.ts";
import { gainedLast } from "#streams/placement/evolve/status-changes.ts";
import { ended, type Facts, formOf } from "#streams/placement/facts.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { RightsStatus } from "#streams/pupil/statuses.ts";
import { beforeStart, leadTimes } from "../obligations/before-start.ts";
import type { Due, Met, Row } from "../obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "../obligations/targets.ts";

export const hasStatus = (f: Facts, ...statuses: readonly string[]): boolean =>
  statuses.some((status) => f.placement.statuses.includes(status));

const startPlanned = beforeStart(leadTimes.checks);

export const endedBefore = (f: Facts, statuses: readonly RightsStatus[]): boolean => {
  const gained = gainedLast(f.placement, statuses);
  return ended(f.placement) && (gained?.version ?? 0) > (formOf(f.placement, "end")?.version ?? 0);
};

/** Why nobody is involved anew in a placement whose end was recorded before the status was. */
export const tooLate =
  "The end of the placement was recorded before the status was. See “Look at this placement again”.";

/** So many school days after a status became known; before a start that is further off, the day that checks have anyway. */
export const dueSince =
  (...statuses: readonly string[]) =>
  (f: Facts): Due | undefined => {
    const gained = gainedLast(f.placement, statuses);
    const before = startPlanned(f);
    if (!gained || gained.version === 0) return before;
    const soon = schoolDaysAfter(
      f.placement.calendar,
      dateOf(gained.at),
      targets.rightsActedOn,
      "the status was recorded",
    );
    return before && before.date > soon.date ? before : soon;
  };

/** The latest record of a form since the status was gained: what was said before it was said of another child's rights. */
export const recordedSince = (f: Facts, form: string, ...statuses: readonly string[]): Met | undefined => {
  const since = gainedLast(f.placement, statuses)?.version ?? 0;
  return recordsOf(f.placement, form).findLast((r) => r.version > since);
};

type Involving = {
  readonly id: ObligationId;
  readonly title: string;
  readonly owner: Role;
  readonly form: PromiseId;
  readonly status: RightsStatus;
  readonly unless: (f: Facts) => string | undefined;
};

/** Those whom a status of the pupil brings in; asked of every school, because the child's rights do not hang on a policy. */
export const involving = ({ id, title, owner, form, status, unless }: Involving): Row => ({
  id,
  title,
  owner,
  phase: "checks",
  always: true,
  form,
  due: dueSince(status),
  notApplicable: (f) => unless(f) ?? (endedBefore(f, [status]) ? tooLate : undefined),
  met: (f) => recordedSince(f, form, status),
});

import type { ObligationId } from "#ids/catalogue.ts";
import type { Role } from "#ids/role.ts";
import { ended, type Facts, formOf } from "#streams/placement/facts.ts";
import { holdsAnswer, recordsOf } from "#streams/placement/life.ts";
import { changeToLookAt, gainedLast } from "#streams/placement/rights.ts";
import type { RightsStatus } from "#streams/pupil/statuses.ts";
import { beforeStart, leadTimes } from "./before-start.ts";
import type { Due, Met, Row } from "./obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const has = (f: Facts, ...statuses: readonly string[]): boolean =>
  statuses.some((status) => f.placement.statuses.includes(status));

const planned = beforeStart(leadTimes.checks);

const endedBefore = (f: Facts, statuses: readonly RightsStatus[]): boolean => {
  const gained = gainedLast(f.placement, statuses);
  return ended(f.placement) && (gained?.version ?? 0) > (formOf(f.placement, "end")?.version ?? 0);
};

/** Why nobody is involved anew in a placement whose end was recorded before the status was. */
const tooLate =
  "The end of the placement was recorded before the status was. See “Look at this placement again”.";

/** So many school days after a status became known; before a start that is further off, the day that checks have anyway. */
export const dueSince =
  (...statuses: readonly string[]) =>
  (f: Facts): Due | undefined => {
    const gained = gainedLast(f.placement, statuses);
    const before = planned(f);
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

/** Virtual school head and social worker are both involved, in one talk or in two (catalogue O12). */
const bothInvolved = (f: Facts): Met | undefined => {
  const since = gainedLast(f.placement, ["looked-after"])?.version ?? 0;
  const talks = recordsOf(f.placement, "virtual-school-involved").filter((r) => r.version > since);
  const whole = ["virtual-school", "social-worker"].every((who) =>
    talks.some((r) => holdsAnswer(r, "involved", who)),
  );
  return whole ? talks.at(-1) : undefined;
};

type Involving = {
  readonly id: ObligationId;
  readonly title: string;
  readonly owner: Role;
  readonly form: string;
  readonly status: RightsStatus;
  readonly unless: (f: Facts) => string | undefined;
};

/** Those whom a status of the pupil brings in; asked of every school, because the child's rights do not hang on a policy. */
const involving = ({ id, title, owner, form, status, unless }: Involving): Row => ({
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

const lookAgain: Row = {
  id: "O101",
  part: "rights",
  title: "Look at this placement again: the pupil’s rights have changed",
  owner: "dsl",
  phase: "checks",
  blocks: "process",
  always: true,
  form: "rights-looked-at",
  notApplicable: (f) =>
    changeToLookAt(f.placement) || formOf(f.placement, "rights-looked-at")
      ? undefined
      : "The pupil’s rights have not changed since the decision.",
  due: (f) => {
    const change = changeToLookAt(f.placement);
    return (
      change &&
      schoolDaysAfter(
        f.placement.calendar,
        dateOf(change.at),
        targets.rightsActedOn,
        "the status was recorded",
      )
    );
  },
  met: (f) => (changeToLookAt(f.placement) ? undefined : formOf(f.placement, "rights-looked-at")),
};

/** What a pupil’s statuses ask for, from the day on which they are known (catalogue O11 to O13, O101, O129). */
export const rightsRows: readonly Row[] = [
  {
    ...involving({
      id: "O11",
      title: "Involve the local authority: EHC plan",
      owner: "senco",
      form: "authority-involved",
      status: "ehcp",
      unless: (f) => (has(f, "ehcp") ? undefined : "The pupil has no education, health and care plan."),
    }),
    blocks: "process",
  },
  {
    ...involving({
      id: "O12",
      title: "Involve virtual school head and social worker",
      owner: "designated-teacher",
      form: "virtual-school-involved",
      status: "looked-after",
      unless: (f) => (has(f, "looked-after") ? undefined : "The pupil is not looked after."),
    }),
    blocks: "process",
    met: bothInvolved,
  },
  involving({
    id: "O13",
    title: "Tell the social worker of the placement",
    owner: "dsl",
    form: "social-worker-involved",
    status: "social-worker",
    unless: (f) => {
      if (has(f, "looked-after")) return "The social worker is involved as for every looked-after child.";
      return has(f, "social-worker") ? undefined : "The pupil has no social worker.";
    },
  }),
  {
    id: "O129",
    title: "Make the support plan for social, emotional and mental health",
    owner: "senco",
    phase: "checks",
    form: "support-plan",
    due: dueSince("semh"),
    notApplicable: (f) => {
      if (!has(f, "semh")) return "No social, emotional or mental health needs are recorded as a status.";
      return endedBefore(f, ["semh"]) ? tooLate : undefined;
    },
    // The first one since: a later look at it is O129-again.
    met: (f) => {
      const since = gainedLast(f.placement, ["semh"])?.version ?? 0;
      return recordsOf(f.placement, "support-plan").find((r) => r.version > since);
    },
  },
  lookAgain,
];

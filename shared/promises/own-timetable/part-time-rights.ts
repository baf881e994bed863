import type { Route } from "#domain/rules/rules.ts";
import type { PromiseId } from "#ids/promise-id.ts";
import type { Role } from "#ids/role.ts";
import type { RightsStatus } from "#streams/pupil/statuses.ts";
import type { Row } from "../obligations/obligation.ts";
import { dueSince, recordedSince } from "../rights/since-status.ts";

export const onPartTime = (route: Route): boolean => route === "part-time";

type PartTimeInvolved = {
  readonly part: string;
  readonly title: string;
  readonly owner: Role;
  readonly form: PromiseId;
  readonly statuses: readonly RightsStatus[];
  readonly without: string;
};

/** Those whom a status brings in: the same records meet O11 to O13 (catalogue O115; WBS 9.6). */
export const involvedOnPartTime = ({
  part,
  title,
  owner,
  form,
  statuses,
  without,
}: PartTimeInvolved): Row => ({
  id: "O115",
  part,
  title,
  owner,
  phase: "checks",
  blocks: "process",
  always: true,
  on: onPartTime,
  form,
  due: dueSince(...statuses),
  notApplicable: (f) => (statuses.some((s) => f.placement.statuses.includes(s)) ? undefined : without),
  met: (f) => recordedSince(f, form, ...statuses),
});

import { type Role, roles } from "#ids/role.ts";
import { answerIn } from "../recorded.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";

/** Something that must follow from a visit; what it is, the vault keeps (catalogue O92). */
export type VisitAction = {
  /** `{version of the visit}-{number}`. */
  readonly key: string;
  readonly nth: number;
  /** ISO date of the visit. */
  readonly visitedOn: string;
  readonly owner: Role;
  /** ISO date. */
  readonly by: string;
  readonly done: { readonly at: string; readonly version: number } | undefined;
};

const isRole = (name: unknown): name is Role => roles.some((r) => r === name);

/** Everything that visits asked for, the earliest first. */
export const visitActionsOf = (p: Placement): readonly VisitAction[] => {
  const done = recordsOf(p, "visit-action");
  return recordsOf(p, "visit").flatMap((visit) =>
    [1, 2, 3].flatMap((nth) => {
      const owner = answerIn(visit, `action-${nth}-owner`);
      const by = answerIn(visit, `action-${nth}-by`);
      const key = `${visit.version}-${nth}`;
      if (!isRole(owner) || typeof by !== "string") return [];
      const visitedOn = String(visit.answers["held-on"] ?? "");
      return [{ key, nth, visitedOn, owner, by, done: done.find((d) => d.answers.action === key) }];
    }),
  );
};

/** What visits asked for and nobody has done. */
export const openVisitActions = (p: Placement): readonly VisitAction[] =>
  visitActionsOf(p).filter((a) => a.done === undefined);

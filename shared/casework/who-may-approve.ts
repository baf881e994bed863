import type { Answers } from "#contracts/form.ts";
import { listed } from "#domain/calendar/date-words.ts";
import type { Refusal } from "#domain/decision.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { proposers } from "#streams/placement/direction.ts";
import type { Placement } from "#streams/placement/state.ts";
import { governorsOf, holders } from "#streams/school/school.ts";
import { placements, read, schools } from "./commit/streams.ts";
import { staffMembersOf } from "./people/people.ts";

const ticked = (answers: Answers, field: string): readonly string[] => {
  const value = answers[field];
  return Array.isArray(value) ? value : [];
};

/** Whether a decision was refused because a proposer of the direction made or recorded it. */
const byProposer = (p: Placement, by: string, answers: Answers): boolean => {
  const named = [by, ...ticked(answers, "approvers"), ...ticked(answers, "governors")];
  return named.some((id) => proposers(p).includes(id));
};

/** Names of those who may in a proposer's stead: clerk and governors, so that there is never a deadlock (catalogue 1L). */
export const mayApprove = async (deps: Deps, at: SchoolRef, p: Placement): Promise<readonly string[]> => {
  const { state: school } = await read(deps, schools, schoolStream(at));
  const others = [...holders(school, "clerk"), ...governorsOf(school)]
    .map((s) => s.id)
    .filter((id) => !proposers(p).includes(id));
  const staff = await staffMembersOf(deps, scopeOf(at), others);
  return others.flatMap((id) => staff.get(id)?.name ?? []);
};

/** A refusal of a proposer's own decision, with the names of those who may decide instead. */
export const sayingWhoMay = async (
  deps: Deps,
  r: { readonly at: SchoolRef; readonly stream: string; readonly by: string; readonly answers: Answers },
  refused: Refusal,
): Promise<Refusal> => {
  const { state: p } = await read(deps, placements, r.stream);
  if (!byProposer(p, r.by, r.answers)) return refused;
  const names = await mayApprove(deps, r.at, p);
  return names.length > 0
    ? { ...refused, message: `${refused.message} ${listed(names)} may.` }
    : {
        ...refused,
        message: `${refused.message} A member of staff who had no part in it may record the minute.`,
      };
};

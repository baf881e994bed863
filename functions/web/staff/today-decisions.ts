import { pupilsOf } from "../../../shared/casework/people.ts";
import { placementRows } from "../../../shared/casework/placement-list.ts";
import { read, schools } from "../../../shared/casework/streams.ts";
import { initialsOf } from "../../../shared/contracts/people.ts";
import { londonDate } from "../../../shared/domain/london.ts";
import { eyesOf, standInsNeeded } from "../../../shared/domain/placement/decide/second-eyes.ts";
import { schoolStream } from "../../../shared/domain/streams.ts";
import type { StaffContext } from "../../../shared/door/context.ts";

/**
 * Decisions that wait for the chair of governors, because one person alone is headteacher and AP lead: by initials, and
 * nothing else of the case (catalogue 1L, 1N: a second pair of eyes, never a deadlock).
 */
export const decisionItems = async (c: StaffContext) => {
  if (!c.roles.includes("governor-chair")) return [];
  const { state } = await read(c.deps, schools, schoolStream(c.at));
  const eyes = eyesOf(state, c.staff);
  if (eyes.decides || !standInsNeeded(eyes)) return [];
  const today = londonDate(c.deps.clock.now()).toString();
  const rows = await placementRows(c.deps, c.scope);
  const waiting = rows.flatMap((row) =>
    row.owed.filter((o) => o.form === "decision").map((owed) => ({ row, owed })),
  );
  const names = await pupilsOf(
    c.deps,
    c.scope,
    waiting.map(({ row }) => row.pupil),
  );
  return waiting.map(({ row, owed }) => {
    const pupil = names.get(row.pupil);
    return {
      ...owed,
      placement: row.id,
      who: pupil ? initialsOf(pupil) : "Pupil",
      late: owed.due !== "" && owed.due < today,
      later: owed.opens > today,
      href: `/placements/${row.id}/forms/decision`,
    };
  });
};

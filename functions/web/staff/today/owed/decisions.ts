import { placements, read, schools } from "#casework/commit/streams.ts";
import { pupilsOf } from "#casework/people/people.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { type PlacementRow, placementRows } from "#casework/views/placement-rows.ts";
import { initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { placementStream, schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { aboutForm } from "#promises/abouts.ts";
import { eyesOf, standsIn } from "#promises/deciding/guards/second-person.ts";
import type { School } from "#streams/school/school.ts";

/** Whether this decision of a placement can only be taken by the one who looks: nobody whom its rules name can. */
const waitsForMe = async (c: StaffContext, school: School, row: PlacementRow, form: string) => {
  const { state } = await read(c.deps, placements, placementStream(c.at, row.id));
  if (form === "decision-confirmed") return state.proposal?.awaits.includes("governor-chair") ?? false;
  const who = aboutForm(form)?.decidedBy?.(factsNow(c.deps, state));
  const first = form === "decision" ? (state.forms.referral?.by ?? "") : "";
  return who !== undefined && standsIn(eyesOf(school, c.staff, who.roles), first, c.staff);
};

/**
 * Decisions that wait for the chair of governors, because those whom the rules name cannot take them: by initials, and
 * nothing else of the case (catalogue 1L, 1N: a second pair of eyes, never a deadlock).
 */
export const decisionItems = async (c: StaffContext) => {
  if (!c.roles.includes("governor-chair")) return [];
  const { state: school } = await read(c.deps, schools, schoolStream(c.at));
  const today = londonDate(c.deps.clock.now());
  const rows = await placementRows(c.deps, c.scope);
  const owed = rows.flatMap((row) =>
    row.owed.filter((o) => aboutForm(o.form)?.decidedBy !== undefined).map((each) => ({ row, owed: each })),
  );
  const mine = await Promise.all(owed.map(({ row, owed: { form } }) => waitsForMe(c, school, row, form)));
  const waiting = owed.filter((_, i) => mine[i]);
  const names = await pupilsOf(
    c.deps,
    c.scope,
    waiting.map(({ row }) => row.pupil),
  );
  return waiting.map(({ row, owed: each }) => {
    const pupil = names.get(row.pupil);
    return {
      ...each,
      placement: row.id,
      who: pupil ? initialsOf(pupil) : "Pupil",
      late: each.due !== "" && each.due < today,
      later: each.opens > today,
      href: `/placements/${row.id}/forms/${each.form}`,
    };
  });
};

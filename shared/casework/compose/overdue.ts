import { initialsOf } from "#contracts/people.ts";
import type { MailOwed } from "#domain/commit.ts";
import { scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import type { StaffTask } from "#letters/composing/staff-task.ts";
import type { Deps } from "#ports/host.ts";
import { pupilsOf } from "../people/people.ts";
import { heldTogether } from "../sweep/remind-owners.ts";
import { type PlacementRow, placementRows } from "../views/placement-rows.ts";
import type { Context } from "./context.ts";

/** As many as one mail may name; the list on the page is whole. */
const most = 50;

type Late = { readonly row: PlacementRow; readonly due: readonly string[] };

/** Due dates of what a role has let pass, by placement, the longest overdue first. */
const lateOf = async (deps: Deps, c: Context, owners: readonly string[]): Promise<readonly Late[]> =>
  (await placementRows(deps, scopeOf(c.at)))
    .filter((row) => !row.frozen)
    .map((row) => ({
      row,
      due: row.owed
        .flatMap((o) => (owners.includes(o.owner) && o.due !== "" && o.due < c.today ? [o.due] : []))
        .sort(),
    }))
    .filter(({ due }) => due.length > 0)
    .sort((a, b) => ((a.due[0] ?? "") < (b.due[0] ?? "") ? -1 : 1));

/** All that is overdue at the school for the role that a mail goes to: a line a placement, the pupil by initials alone. */
export const overdueTasks = async (
  deps: Deps,
  c: Context,
  { to }: Pick<MailOwed, "to">,
): Promise<readonly StaffTask[]> => {
  const owners = heldTogether(c.school, to.replace(/^role:/, "") as Role);
  const late = (await lateOf(deps, c, owners)).slice(0, most);
  const pupils = await pupilsOf(
    deps,
    c.scope,
    late.map(({ row }) => row.pupil),
  );
  return late.map(({ row, due: [since = c.today, ...more] }) => {
    const pupil = pupils.get(row.pupil);
    return {
      what: more.length === 0 ? "Something is overdue" : `${more.length + 1} things are overdue`,
      ...(pupil ? { initials: initialsOf(pupil) } : {}),
      due: since,
      link: `${deps.settings.publicUrl}/placements/${row.id}`,
    };
  });
};

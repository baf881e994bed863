import { placementStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { type Role, roles } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import { remindOverdue } from "#promises/gate/reminding.ts";
import type { School } from "#streams/school/school.ts";
import { execute } from "../commit/execute.ts";
import { placements, read, schools } from "../commit/streams.ts";
import { holdersOf } from "../people/people.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { type PlacementRow, placementRows } from "../views/placement-rows.ts";

/** Whether somebody must be told, on the morning of an ISO date, that something of a placement is overdue. */
export const mustRemind = (
  { remindsAfter = "" }: Pick<PlacementRow, "remindsAfter">,
  date: string,
): boolean => remindsAfter !== "" && remindsAfter < date;

/** Roles that the same people hold as this one, itself among them, in the order of roles: they get one mail. */
export const heldTogether = (school: School, role: Role): readonly Role[] => {
  const people = holdersOf(school, role).join();
  return people === "" ? [role] : roles.filter((each) => holdersOf(school, each).join() === people);
};

/** Each owner of something overdue is told in the morning of a school day: done twice, it is done once. */
export const remindOwners = async (deps: Deps, at: SchoolRef, date: string): Promise<void> => {
  const { state: school } = await read(deps, schools, schoolStream(at));
  const standsFor = (role: Role): Role => heldTogether(school, role)[0] ?? role;
  for (const row of await placementRows(deps, scopeOf(at))) {
    if (!mustRemind(row, date)) continue;
    const command = { stream: placementStream(at, row.id), id: `tend-reminders-${date}`, by: "system" };
    await execute(deps, placements, command, (p) =>
      remindOverdue(factsNow(deps, p), `${at.tenant}-${at.school}`, standsFor),
    );
  }
};

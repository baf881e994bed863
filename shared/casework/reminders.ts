import { remindOverdue } from "../domain/placement/reminding.ts";
import { placementStream, type SchoolRef, scopeOf } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import { execute } from "./execute.ts";
import { type PlacementRow, placementRows } from "./placement-list.ts";
import { factsNow } from "./rules.ts";
import { placements } from "./streams.ts";

/** Whether somebody must be told, on the morning of an ISO date, that something of a placement is overdue. */
export const mustRemind = (
  { remindsAfter = "" }: Pick<PlacementRow, "remindsAfter">,
  date: string,
): boolean => remindsAfter !== "" && remindsAfter < date;

/** Each owner of something overdue is told in the morning of a school day: done twice, it is done once. */
export const remindOwners = async (deps: Deps, at: SchoolRef, date: string): Promise<void> => {
  for (const row of await placementRows(deps, scopeOf(at))) {
    if (row.phase === "closed" || !mustRemind(row, date)) continue;
    const command = { stream: placementStream(at, row.id), id: `tend-reminders-${date}`, by: "system" };
    await execute(deps, placements, command, (p) =>
      remindOverdue(factsNow(deps, p), `${at.tenant}-${at.school}`),
    );
  }
};

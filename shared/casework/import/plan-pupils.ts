import { londonDate } from "#domain/calendar/london.ts";
import { scopeOf } from "#domain/streams.ts";
import { schoolRecordOf } from "../people/people.ts";
import { childrenOf } from "./children.ts";
import { heldNow } from "./held.ts";
import { pupilLine } from "./lines.ts";
import { makePlan } from "./make-plan.ts";
import type { PlannedChild } from "./plan.ts";
import { sheetOf } from "./sheet-of.ts";
import type { Planner } from "./worker.ts";

/** Compares a sheet of pupils with all that the school has on record. */
export const planPupils: Planner<PlannedChild> = async (deps, at, i) => {
  const sheet = await sheetOf(deps, at, i);
  if ("kind" in sheet) return sheet;
  const school = await schoolRecordOf(deps, scopeOf(at), at.school);
  const children = childrenOf(sheet.rows.map((row) => pupilLine(row, sheet.columns)));
  const plan = makePlan(children, {
    held: await heldNow(deps, at),
    today: londonDate(deps.clock.now()),
    asOf: i.asOf,
    phase: school?.phase ?? [],
    whole: i.whole,
  });
  return { plan, lines: sheet.rows.length };
};

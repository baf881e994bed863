import { londonDate } from "#domain/calendar/london.ts";
import { decided } from "#domain/decision.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { overdueDuties, remindOfDuties } from "#streams/school/reminding.ts";
import { execute } from "../commit/execute.ts";
import { read, schools } from "../commit/streams.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";

const runRow = (at: SchoolRef, date: string) =>
  ({ kind: "run", scope: scopeOf(at), key: `duties-${date}` }) as const;

/** Once a day: owners hear of the school’s duties that came due again and are not recorded. Called by every sweep. */
export const remindDuties = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const today = londonDate(deps.clock.now());
  const { kind, scope, key } = runRow(at, today);
  if (await deps.effects.get(kind, scope, key)) return;
  const command = { stream: schoolStream(at), id: `remind-${today}`, by: "system" };
  await execute(deps, schools, command, (s) => {
    const rules = schoolRulesOf(s, today);
    return rules ? remindOfDuties(s, rules, today) : decided([]);
  });
  await deps.effects.putIfAbsent({ ...runRow(at, today), body: {} });
};

/** How many duties of the school are overdue today: one line in the summary that staff get anyway. */
export const countOverdueDuties = async (deps: Deps, at: SchoolRef): Promise<number> => {
  const { state } = await read(deps, schools, schoolStream(at));
  const today = londonDate(deps.clock.now());
  const rules = schoolRulesOf(state, today);
  return rules ? overdueDuties(state, rules, today).length : 0;
};

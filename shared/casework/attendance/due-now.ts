import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { registerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { escalateRegister } from "#streams/register/decide/escalating.ts";
import { execute } from "../commit/execute.ts";
import { registers } from "../commit/streams.ts";
import { type RegisterRow, registerRows } from "../views/register-rows.ts";
import { chaseLate } from "./day/chase-day.ts";
import { eachRegister } from "./each-register.ts";
import { tellOutsideDue } from "./tell-outside.ts";

const escalate = async (deps: Deps, at: SchoolRef, id: string, moment: string): Promise<void> => {
  const command = { stream: registerStream(at, id), id: `tend-escalate-${moment}`, by: "system" };
  await execute(deps, registers, command, (r) => escalateRegister(r, deps.clock.now()));
};

/**
 * What of the day's registers falls due between their chasers: notices to social workers and welfare officers that send
 * themselves, lists of whom to ring that nobody has taken, and chasers where the day's run ended before somebody was
 * to be asked about. Called by every sweep, which comes at least every five
 * minutes; of yesterday too, in case the host was away.
 */
export const tendRegistersDue = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const today = londonDate(deps.clock.now());
  const now = deps.clock.now().toString({ smallestUnit: "millisecond" });
  const rows = await registerRows(deps, scopeOf(at), plusDays(today, -1), today, {
    eventual: true,
  });
  const isDue = (moment: string | undefined): moment is string =>
    moment !== undefined && moment !== "" && moment <= now;
  const failed = await eachRegister(
    deps,
    rows,
    "What is due of a register was not done and will be tried again",
    async (row) => {
      if (row.date === today && isDue(row.escalateAt)) await escalate(deps, at, row.id, row.escalateAt);
      if (isDue(row.outsideAt)) await tellOutsideDue(deps, at, row.id);
    },
  );
  const isOpen = ({ date, tallies }: RegisterRow): boolean =>
    date === today && tallies.morning.unconfirmed + tallies.afternoon.unconfirmed > 0;
  if (rows.some(isOpen)) await chaseLate(deps, at, today);
  if (failed > 0)
    throw Object.assign(new Error("Some registers were not looked at"), { name: "RegisterDueFailed" });
};

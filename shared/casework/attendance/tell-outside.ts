import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { parseStream, pupilStream, registerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type TellingOutside, tellOutside } from "#streams/register/decide/telling-outside.ts";
import type { RegisterEvent } from "#streams/register/events.ts";
import { dueOutside } from "#streams/register/outside.ts";
import type { Register } from "#streams/register/state.ts";
import { type Command, type Executed, execute } from "../commit/execute.ts";
import { pupils, read, registers } from "../commit/streams.ts";
import { registerRows } from "../views/register-rows.ts";

/** Tells somebody outside the school of an absence, on the register that it is of. */
export const recordOutside = async (
  deps: Deps,
  command: Command,
  telling: Omit<TellingOutside, "contacts">,
): Promise<Executed<Register, RegisterEvent>> => {
  const at = parseStream(command.stream);
  const { contacts } = (await read(deps, pupils, pupilStream(at, telling.pupil))).state;
  return execute(deps, registers, command, (r) => tellOutside(r, { ...telling, contacts }));
};

const tellOne = async (deps: Deps, at: SchoolRef, id: string): Promise<void> => {
  const stream = registerStream(at, id);
  const { state } = await read(deps, registers, stream);
  for (const { pupil, session, whom, sendAt } of dueOutside(state, deps.clock.now())) {
    const command = { stream, id: `tend-outside-${pupil}-${session}-${whom}-${sendAt}`, by: "system" };
    await recordOutside(deps, command, { pupil, session, whom, how: "time" });
  }
};

/**
 * Sends the notices to social workers and welfare officers that nobody has sent by hand in time (catalogue O77, O78).
 * Called by every sweep, which comes at least every five minutes; of yesterday too, in case the host was away.
 */
export const tellOutsideDue = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const today = londonDate(deps.clock.now());
  const now = deps.clock.now().toString({ smallestUnit: "millisecond" });
  const rows = await registerRows(deps, scopeOf(at), plusDays(today, -1), today);
  for (const row of rows)
    if (row.outsideAt !== undefined && row.outsideAt !== "" && row.outsideAt <= now)
      await tellOne(deps, at, row.id);
};

import { parseStream, pupilStream, registerStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type TellingOutside, tellOutside } from "#streams/register/decide/telling-outside.ts";
import type { RegisterEvent } from "#streams/register/events.ts";
import { dueOutside } from "#streams/register/outside.ts";
import type { Register } from "#streams/register/state.ts";
import { type Command, type Executed, execute } from "../commit/execute.ts";
import { pupils, read, registers } from "../commit/streams.ts";

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

/** Sends the notices of a register that nobody has sent by hand in time (catalogue O77, O78). */
export const tellOutsideDue = async (deps: Deps, at: SchoolRef, id: string): Promise<void> => {
  const stream = registerStream(at, id);
  const { state } = await read(deps, registers, stream);
  for (const { pupil, session, whom, sendAt } of dueOutside(state, deps.clock.now())) {
    const command = { stream, id: `tend-outside-${pupil}-${session}-${whom}-${sendAt}`, by: "system" };
    await recordOutside(deps, command, { pupil, session, whom, how: "time" });
  }
};

import { londonDate } from "#domain/calendar/london.ts";
import { registerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { registerId } from "#streams/register/state.ts";
import { followOrNote } from "../after-commit/follow-stream.ts";
import { registerRows, shownVersion } from "../views/register-rows.ts";
import { chaseLate } from "./day/chase-day.ts";
import { hasRun } from "./day/start-day.ts";
import { rosterOf } from "./roster.ts";

/**
 * Does again what follows from commits on today's registers that the view does not show yet: an alert about a child
 * must not wait for a restart because its writer died after the append. Whoever came on a list after the day's run has
 * ended is asked about.
 */
export const followRegisters = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const today = londonDate(deps.clock.now());
  if (!(await hasRun(deps, at, today))) return;
  const scope = scopeOf(at);
  const shown = (await registerRows(deps, scope, today, today)).map((row) => row.provider);
  const expected = (await rosterOf(deps, at, today)).keys();
  for (const provider of new Set([...shown, ...expected])) {
    const id = registerId(provider, today);
    const stream = registerStream(at, id);
    if ((await deps.ledger.head(stream)) !== (await shownVersion(deps, scope, id)))
      await followOrNote(deps, stream);
  }
  await chaseLate(deps, at, today);
};

import { londonDate } from "#domain/calendar/london.ts";
import { registerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { registerId } from "#streams/register/state.ts";
import { followOrNote } from "../after-commit/follow-stream.ts";
import { placementRows } from "../views/placement-rows.ts";
import { versionsShown } from "../views/register-rows.ts";
import { chaseAdded } from "./day/chase-day.ts";
import { hasRun } from "./day/start-day.ts";

/** Every provider that may have a register of the date: somebody is there, or was until then. */
const mayHaveRegister = async (deps: Deps, scope: string, date: string): Promise<readonly string[]> => {
  const rows = await placementRows(deps, scope);
  return rows.flatMap((r) => (r.provider && (r.phase !== "closed" || r.end >= date) ? [r.provider] : []));
};

/**
 * Does again what follows from commits on today's registers that the view does not show yet: an alert about a child
 * must not wait for a restart because its writer died after the append. Whoever came on a list after the day's run has
 * ended is asked about. `everything`: even where no placement has changed.
 */
export const followRegisters = async (deps: Deps, at: SchoolRef, everything: boolean): Promise<void> => {
  const today = londonDate(deps.clock.now());
  if (!(await hasRun(deps, at, today, { eventual: true }))) return;
  const scope = scopeOf(at);
  const shown = await versionsShown(deps, scope, today);
  for (const provider of new Set([...shown.keys(), ...(await mayHaveRegister(deps, scope, today))])) {
    const stream = registerStream(at, registerId(provider, today));
    if ((await deps.ledger.head(stream, { eventual: true })) !== (shown.get(provider) ?? 0))
      await followOrNote(deps, stream);
  }
  await chaseAdded(deps, at, today, everything);
};

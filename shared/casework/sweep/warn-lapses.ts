import { londonDate } from "#domain/calendar/london.ts";
import { type SchoolRef, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Ledger } from "#ports/ledger.ts";
import { warnOfLapses } from "#streams/provider/warning.ts";
import { execute } from "../commit/execute.ts";
import { signOffs } from "../commit/streams.ts";
import { lapsesInUse } from "../provider/lapses-in-use.ts";

/** The day for which a school has been looked at, so that each sweep of that day need not look again. */
const looked = new WeakMap<Ledger, Map<string, string>>();

const isNew = (deps: Deps, scope: string, today: string): boolean => {
  const days = looked.get(deps.ledger) ?? new Map<string, string>();
  looked.set(deps.ledger, days);
  if (days.get(scope) === today) return false;
  days.set(scope, today);
  return true;
};

/** Once a day: warns the AP lead of what lapses with the providers in use. Done twice, it is done once. */
export const warnLapses = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const today = londonDate(deps.clock.now());
  if (!isNew(deps, scopeOf(at), today)) return;
  for (const { provider, lapses } of await lapsesInUse(deps, at)) {
    const command = { stream: signOffStream(at, provider), id: `warn-${today}`, by: "system" };
    await execute(deps, signOffs, command, (s) => warnOfLapses(s, lapses, today));
  }
};

import { ownSignals } from "#casework/operations/own-signals.ts";
import type { Signal } from "#casework/operations/signal.ts";
import { isPast } from "#casework/runs/standing.ts";
import { lastSweep } from "#casework/sweep/last-sweep.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { hostSignals } from "./host-signals.ts";

/** By night nobody looks on AWS; the first look of the morning is the next. */
const sweptWithin = { hours: 14 } as const;

const sweptSignal = async (c: StaffContext): Promise<Signal> => {
  const last = await lastSweep(c.deps, c.scope);
  return {
    id: "swept",
    title: "The hourly look",
    ok: last !== undefined && !isPast(last.at, sweptWithin, c.deps.clock.now()),
    says: last ? `Last on ${longTime(last.at)}${last.failed.length > 0 ? ", not all of it" : ""}` : "Not yet",
    normal: "Within the last hour by day; the next follows by itself",
  };
};

/** Everything that an administrator looks at, what is not as it should be first. */
export const signalsOf = async (c: StaffContext): Promise<readonly Signal[]> => {
  const all = await Promise.all([ownSignals(c.deps, c.at), sweptSignal(c), hostSignals(c)]);
  const flat = all.flat();
  return [...flat.filter(({ ok }) => !ok), ...flat.filter(({ ok }) => ok)];
};

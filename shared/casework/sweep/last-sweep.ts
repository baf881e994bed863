import type { Deps } from "#ports/host.ts";
import type { SweepPart } from "../failures/failure-words.ts";

/** When a school was last looked over, and which parts of that failed. */
export type LastSweep = { readonly at: string; readonly failed: readonly SweepPart[] };

const key = "swept";

export const lastSweep = async (deps: Pick<Deps, "effects">, scope: string): Promise<LastSweep | undefined> =>
  (await deps.effects.get("run", scope, key))?.body as LastSweep | undefined;

/** Notes that a school was looked over just now. */
export const noteSwept = async (deps: Deps, scope: string, failed: readonly SweepPart[]): Promise<void> => {
  const body: LastSweep = { at: deps.clock.now().toString({ smallestUnit: "millisecond" }), failed };
  const next = { kind: "run", scope, key, body } as const;
  const stored = await deps.effects.get("run", scope, key);
  if (stored) await deps.effects.replace(next, stored.revision);
  else await deps.effects.putIfAbsent(next);
};

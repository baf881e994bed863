import { type Decision, decided, refuse } from "#domain/decision.ts";
import { parseStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { execute } from "../commit/execute.ts";
import { withWords } from "../commit/kept-words.ts";
import { placements } from "../commit/streams.ts";
import type { Parked } from "../gate/parked.ts";
import type { Again } from "./ask-again.ts";

/** The gate of a placement that waits, if it is of this epoch. */
export const parkedOf = async (deps: Deps, scope: string, placement: string): Promise<Parked | undefined> =>
  (await deps.effects.get("parked", scope, placement))?.body as Parked | undefined;

/**
 * Lets a waiting gate look at once. It judges the ledger anew: whoever was asked is not asked again, and nothing falls
 * due earlier. "at-work": it was not waiting at that moment, so that it looks by itself.
 */
export const wakeNow = async (deps: Deps, { stream, id, by, run, reason }: Omit<Again, "renews" | "ask">) => {
  const name = parseStream(stream);
  const done = await withWords(deps, scopeOf(name), { reason }, (words) =>
    execute(deps, placements, { stream, id, by }, (p): Decision<PlacementEvent> => {
      if (p.phase === "closed") return refuse("This placement is closed. Nothing more is to be done.");
      if (!words) throw new Error("A reason is asked for");
      return decided([
        { type: "run-acted", act: "woken", machine: run.machine, run: run.name, asks: [], words },
      ]);
    }),
  );
  if (done.kind === "refused") return done;
  const parked = await parkedOf(deps, scopeOf(name), name.id);
  const woken = parked ? await deps.runs.answer(parked.token, {}) : "gone";
  return { kind: "done", outcome: woken === "answered" ? "woken" : "at-work" } as const;
};

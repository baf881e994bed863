import { type Decision, decided, type Refusal, refuse } from "#domain/decision.ts";
import { parseStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { execute } from "../commit/execute.ts";
import { withWords } from "../commit/kept-words.ts";
import { placements, read } from "../commit/streams.ts";
import { rootRunName } from "../gate/start-run.ts";
import type { Again } from "./ask-again.ts";
import { keepOpen, noting, rowOf } from "./run-rows.ts";

const whyNot = (p: Placement, run: string): Refusal | undefined => {
  if (p.phase === "closed") return refuse("This placement is closed. Nothing more is to be done.");
  return run === rootRunName(p.id, p.epoch) ? undefined : refuse("A newer run has taken over already.");
};

/**
 * Lets a placement's own run go on from the step that failed, where the service still takes it up. That comes first: a
 * commit on a placement whose run is dead would start a successor. Sent twice, it is done once.
 */
export const retryRun = async (deps: Deps, again: Omit<Again, "renews" | "ask">) => {
  const { stream, id, by, run, reason } = again;
  const scope = scopeOf(parseStream(stream));
  const cannot = whyNot((await read(deps, placements, stream)).state, run.name);
  if (cannot) return cannot;
  if ((await deps.runs.redrive("placement", run.name, id)) === "cannot")
    return refuse("The workflow service does not take it up any more. Start it again from the ledger.");
  await noting(deps, run.name, async () => {
    const goesOn = await deps.runs.describe("placement", run.name);
    if (goesOn) await keepOpen(deps, scope, rowOf("placement", goesOn));
  });
  return withWords(deps, scope, { reason }, (words) =>
    execute(deps, placements, { stream, id, by }, (): Decision<PlacementEvent> => {
      if (!words) throw new Error("A reason is asked for");
      return decided([
        { type: "run-acted", act: "retried", machine: "placement", run: run.name, asks: [], words },
      ]);
    }),
  );
};

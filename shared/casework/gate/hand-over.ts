import type { Words } from "#domain/commit.ts";
import { decided, type Refusal, refuse } from "#domain/decision.ts";
import { placementStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import { placements } from "../commit/streams.ts";
import { startRun } from "./start-run.ts";

export type HandOver = {
  readonly tenant: string;
  readonly school: string;
  readonly placement: string;
  readonly epoch: number;
};

/** An administrator's own decision to start a placement again: by whom, under which command, and why. */
export type StartAgain = { readonly by: string; readonly id: string; readonly words: Words };

/** Advances the placement's epoch by one and starts the successor run; done twice, it is done once. */
export const handOver = async (
  from: HandOver,
  deps: Deps,
  again?: StartAgain,
): Promise<{ epoch: number } | Refusal> => {
  const stream = placementStream(from, from.placement);
  const command = { stream, id: again?.id ?? `hand-over-${from.epoch}`, by: again?.by ?? "system" };
  const why = again ? { words: again.words } : {};
  const done = await execute(deps, placements, command, (p) => {
    if (p.phase === "closed") return refuse("This placement is closed: there is nothing left to run.");
    return p.epoch === from.epoch
      ? decided([{ type: "epoch-advanced", epoch: from.epoch + 1, ...why }])
      : refuse("A newer run has taken over already.");
  });
  if (done.kind === "refused") return done;
  await startRun(deps, stream);
  return { epoch: from.epoch + 1 };
};

import { decided, type Refusal, refuse } from "../domain/decision.ts";
import { placementStream } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import { execute } from "./execute.ts";
import { startRun } from "./start-runs.ts";
import { placements } from "./streams.ts";

export type HandOver = {
  readonly tenant: string;
  readonly school: string;
  readonly placement: string;
  readonly epoch: number;
};

/** Advances the placement's epoch by one and starts the successor run; done twice, it is done once. */
export const handOver = async (
  from: HandOver,
  deps: Deps,
  by = "system",
): Promise<{ epoch: number } | Refusal> => {
  const stream = placementStream(from, from.placement);
  const done = await execute(deps, placements, { stream, id: `hand-over-${from.epoch}`, by }, (p) =>
    p.epoch === from.epoch
      ? decided([{ type: "epoch-advanced", epoch: from.epoch + 1 }])
      : refuse("A newer run has taken over already."),
  );
  if (done.kind === "refused") return done;
  await startRun(deps, stream);
  return { epoch: from.epoch + 1 };
};

import type { Engine } from "../engine/engine.ts";
import type { Lane } from "../mail/lane.ts";

/** Resolves when no function runs, no transition is ready and no mail waits its turn: nothing happens by itself any more. */
export const settled = async (engine: Pick<Engine, "settled">, lane: Lane): Promise<void> => {
  for (;;) {
    await engine.settled();
    if (lane.idle()) return;
    await lane.drained();
  }
};

/** The same, but for mails that wait for others of their minute. */
export const rested = async (engine: Pick<Engine, "settled">, lane: Lane): Promise<void> => {
  for (;;) {
    await engine.settled();
    if (lane.resting()) return;
    await lane.rested();
  }
};

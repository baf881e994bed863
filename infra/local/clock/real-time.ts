import { setInterval } from "node:timers";
import type { Deps } from "#ports/host.ts";
import { driveReal } from "../engine/drive-real.ts";
import type { Engine } from "../engine/engine.ts";

const SWEEP_EVERY = 5 * 60_000;

export type RealTime = {
  /** A timer may have been set that is due sooner than the one slept towards. */
  nudge(): void;
  stop(): Promise<void>;
};

/** Fires what falls due as the machine's clock passes it, and sweeps every five minutes. */
export const realTime = (
  deps: Pick<Deps, "clock" | "log">,
  engine: Pick<Engine, "nextDue" | "fireDue">,
  sweep: () => Promise<void>,
): RealTime => {
  const report = (message: string) => (thrown: unknown) =>
    deps.log("error", message, { fault: thrown instanceof Error ? thrown.name : "unknown" });
  const drive = driveReal({
    engine,
    clock: deps.clock,
    onFault: report("What is due could not be fired and will be tried again"),
  });
  const ticking = setInterval(() => void sweep().catch(report("The sweep failed")), SWEEP_EVERY);
  return {
    nudge: () => drive.nudge(),
    stop: async () => {
      clearInterval(ticking);
      await drive.stop();
    },
  };
};

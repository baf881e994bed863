import { nextMorning } from "#casework/mail/mornings.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Deps } from "#ports/host.ts";
import type { Engine } from "../engine/engine.ts";
import type { Lane } from "../mail/lane.ts";
import { sweepAll } from "../sweeping.ts";
import type { HostClock } from "./open-clock.ts";
import { realTime } from "./real-time.ts";
import { settled } from "./settling.ts";
import { type VirtualTime, virtualTime } from "./virtual-time.ts";

/** How time passes on this host. */
export type HostTime = {
  readonly settle: () => Promise<void>;
  /** Only on a virtual clock. */
  readonly virtual: VirtualTime | undefined;
  /** The engine has stored something: a timer may be due sooner. */
  nudge(): void;
  stop(): Promise<void>;
};

/** Lets time begin: what fell due while the host was away is fired, what waits in the outbox is sent. */
export const beginTime = async (
  clock: HostClock,
  engine: Engine,
  lane: Lane,
  deps: Deps,
  /** What is done once a day, whatever else happens; a failure of it is heard in the log. */
  daily: () => Promise<void> = async () => {},
): Promise<HostTime> => {
  const settle = () => settled(engine, lane);
  const sweep = () => lane.add(() => sweepAll(deps));
  const lookDaily = () =>
    daily().catch((fault: unknown) =>
      deps.log("error", "The daily check of the ledger failed and will be tried again", {
        fault: faultName(fault),
      }),
    );
  if (clock.kind === "virtual") {
    const virtual = virtualTime({
      clock,
      engine,
      settle,
      sweep,
      nextMail: () => nextMorning(deps),
      lookDaily,
    });
    await virtual.advance(clock.clock.now());
    return { settle, virtual, nudge: () => {}, stop: async () => {} };
  }
  const real = realTime(deps, engine, async () => {
    await sweep();
    await lookDaily();
  });
  // A mail server that is slow must not keep the pages waiting.
  sweep().catch(() => deps.log("error", "The first sweep failed"));
  return { settle, virtual: undefined, nudge: real.nudge, stop: real.stop };
};

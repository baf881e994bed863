import type { Temporal } from "temporal-polyfill";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Clock } from "#ports/clock.ts";
import type { Log } from "#ports/host.ts";
import type { SealKeys } from "./secrets.ts";

/** How long keys are taken for granted, and how soon after a look something unknown is worth another one. */
const goodFor = { seconds: 5 * 60 } as const;
const restAfterALook = { seconds: 10 } as const;

export type TurningKeys = {
  /** Seals and signs from now on. */
  readonly current: () => Uint8Array;
  /** Taken besides. */
  readonly earlier: () => readonly Uint8Array[];
  /** Reads the keys anew when some minutes have passed: a warm function takes a turned secret by itself. */
  readonly keepFresh: () => Promise<void>;
  /** Something was sealed by no key that is known here: true when a look has brought other keys. */
  readonly lookAgain: () => Promise<boolean>;
};

/**
 * The deployment's keys, read anew after some minutes and when something unknown arrives; a look that fails leaves the
 * keys as they were, and says so in the log. Throws when they cannot be read at first.
 */
export const turningKeys = async (
  read: () => Promise<SealKeys>,
  clock: Clock,
  log: Log,
): Promise<TurningKeys> => {
  let keys = await read();
  let lookedAt = clock.now();

  const isPast = (span: Temporal.DurationLike): boolean =>
    clock.now().epochMilliseconds >= lookedAt.add(span).epochMilliseconds;

  const look = async (): Promise<boolean> => {
    const before = Buffer.from(keys.current);
    lookedAt = clock.now();
    try {
      keys = await read();
    } catch (fault) {
      log("error", "The session's secret could not be read anew; the keys before are kept", {
        fault: faultName(fault),
      });
    }
    return !before.equals(keys.current);
  };

  return {
    current: () => keys.current,
    earlier: () => keys.earlier,
    keepFresh: async () => {
      if (isPast(goodFor)) await look();
    },
    lookAgain: async () => isPast(restAfterALook) && (await look()),
  };
};

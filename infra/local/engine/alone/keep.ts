import type { Clock } from "#ports/clock.ts";
import type { Engine } from "../engine.ts";

const HOUR = 3_600_000;

/**
 * Erases closed runs so many milliseconds after their end, with their histories, and then their names are free again: now,
 * each hour, and whenever what it gives is called.
 */
export const keepFor = async (
  milliseconds: number,
  engine: Pick<Engine, "forget">,
  clock: Clock,
): Promise<() => Promise<void>> => {
  const forget = async (): Promise<void> => {
    await engine.forget({ before: clock.now().epochMilliseconds - milliseconds });
  };
  await forget();
  // An engine that has stopped meanwhile forgets at its next start.
  setInterval(() => void forget().catch(() => undefined), HOUR).unref();
  return forget;
};

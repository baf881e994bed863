import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";

/** London hours in which somebody may be asked anything: a rehearsal that begins at night begins next morning. */
const open = { from: 9, to: 14 } as const;

/** The clock of what was deployed: the machine's own, moved forward. It is never put back. */
export type Clock = {
  /** The file that functions and machines read. */
  readonly file: string;
  /** Moves on to an instant that is to come. */
  to(instant: Temporal.Instant): void;
};

/** When a rehearsal that is begun at a moment has its morning. */
export const morningOf = (now: Temporal.Instant): Temporal.Instant => {
  const here = now.toZonedDateTimeISO(zone);
  if (here.hour >= open.from && here.hour <= open.to) return now;
  const day = here.hour < open.from ? here : here.add({ days: 1 });
  return day.with({ hour: open.from, minute: 30, second: 0, millisecond: 0 }).toInstant();
};

/** What Node is told so that it goes by the clock. */
export const byTheClock = `--import ${new URL("moved-clock.ts", import.meta.url)}`;

const realNow = (): number => performance.timeOrigin + performance.now();

/** Starts the clock by its file; whoever is started from now on, and this process, goes by it. */
export const startClock = async (file: string): Promise<Clock> => {
  const write = (seconds: number): void => {
    // In one step, so that nobody reads half of it.
    writeFileSync(`${file}.next`, String(seconds));
    renameSync(`${file}.next`, file);
  };
  write(0);
  process.env.REHEARSAL_CLOCK = file;
  await import("./moved-clock.ts");
  return {
    file,
    to: (instant) => {
      const seconds = Math.ceil((instant.epochMilliseconds - realNow()) / 1000);
      if (seconds < Number(readFileSync(file, "utf8"))) throw new Error(`${instant} is over already`);
      write(seconds);
    },
  };
};

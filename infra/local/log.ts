import type { Log } from "#ports/host.ts";

/** One line of JSON a fact, on the error stream, so that the start's own words stay readable. */
export const lineLog =
  (now: () => string): Log =>
  (level, message, facts = {}) => {
    process.stderr.write(`${JSON.stringify({ level, at: now(), message, ...facts })}\n`);
  };

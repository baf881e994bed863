import { withinLimit } from "#casework/links/use-limits.ts";
import { problem } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";

/** Nobody changes their mind so often; a program does. */
const perHour = { most: 60, seconds: 3600 };

/** What a link answers that has sent too much. */
export const tooMany = problem(
  429,
  "Too many answers at once",
  "This link has sent very many answers within an hour. Wait an hour and try again, or ring the school: you can answer on the phone.",
);

/** Counts one sending by a link, and says whether it was one too many. */
export const overLimit = async (deps: Deps, key: string): Promise<boolean> =>
  !(await withinLimit(deps, key, perHour));

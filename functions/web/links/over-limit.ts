import { withinLimit } from "#casework/links/use-limits.ts";
import { problem } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";
import { overLimitWords as say } from "./over-limit-words.ts";

/** Reading an answer again, on every device, is no more than this; a program that follows links is. */
const openingsPerHour = { most: 600, seconds: 3600 };

/** Nobody changes their mind so often; a program does. */
const perHour = { most: 60, seconds: 3600 };

/** What a link answers that has sent too much. */
export const tooMany = problem(429, say.answers.title, say.answers.message);

/** Counts one sending by a link, and says whether it was one too many. */
export const overLimit = async (deps: Deps, key: string): Promise<boolean> =>
  !(await withinLimit(deps, key, perHour));

/** What a link answers that is opened without end. */
export const tooManyOpenings = problem(429, say.openings.title, say.openings.message);

/** Counts one opening of a good link, and says whether it was one too many. */
export const openedTooOften = async (deps: Deps, key: string): Promise<boolean> =>
  !(await withinLimit(deps, `opened-${key}`, openingsPerHour));

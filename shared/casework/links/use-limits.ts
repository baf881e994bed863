import { Temporal } from "temporal-polyfill";
import type { Deps } from "#ports/host.ts";

type Count = { readonly since: string; readonly count: number };

export type Limit = { readonly most: number; readonly seconds: number };

/** Others may count at the same moment; so many at once are over any limit. */
const tries = 200;

const scope = "links";

const counted = (before: Count | undefined, now: Temporal.Instant, { seconds }: Limit): Count => {
  const since = before && Temporal.Instant.from(before.since);
  return before && since && Temporal.Instant.compare(since.add({ seconds }), now) > 0
    ? { since: before.since, count: before.count + 1 }
    : { since: now.toString(), count: 1 };
};

/**
 * Counts one use of `key` (a link's hash) and says whether it is within the limit: at most `most` within `seconds`
 * of the first. One row a key, however long it is used (ASVS 2.4.1).
 */
export const withinLimit = async (deps: Deps, key: string, limit: Limit): Promise<boolean> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const row = await deps.effects.get("limit", scope, key);
    const body = counted(row?.body as Count | undefined, deps.clock.now(), limit);
    if (body.count > limit.most) return false;
    const next = { kind: "limit" as const, scope, key, body };
    if (await (row ? deps.effects.replace(next, row.revision) : deps.effects.putIfAbsent(next))) return true;
  }
  return false;
};

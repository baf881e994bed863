import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { parseStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { shownByLists } from "../views/shown.ts";
import { followBehind } from "./not-followed.ts";

/** A register of long ago changes hardly ever, and there are hundreds: they are looked at once a week. */
const settledAfter = 31;

const isLookedAt = (stream: string, today: string): boolean => {
  const { kind, id } = parseStream(stream);
  if (kind !== "register" || weekdayOf(today) === 7) return true;
  return id.slice(-today.length) >= plusDays(today, -settledAfter);
};

/**
 * Once a day: every stream of the school, and the providers of its tenant, against the views, whether or not they have a
 * row. What a stream's consumer gave up on long ago is found here and followed.
 */
export const compareViews = async (deps: Deps, at: SchoolRef): Promise<number> => {
  const today = londonDate(deps.clock.now());
  const row = { kind: "run", scope: scopeOf(at), key: `compared-${today}` } as const;
  if (await deps.effects.get(row.kind, row.scope, row.key)) return 0;
  let followed = 0;
  const shown = shownByLists(deps);
  for (const prefix of [`${scopeOf(at)}/`, `${at.tenant}/provider/`])
    for await (const stream of deps.ledger.streams(prefix))
      if (isLookedAt(stream, today)) followed += await followBehind(deps, at, stream, await shown(stream));
  await deps.effects.putIfAbsent({ ...row, body: { followed } });
  return followed;
};

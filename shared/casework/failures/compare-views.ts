import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { failureKey } from "#domain/failures/failure.ts";
import { parseStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { follow } from "../after-commit/follow.ts";
import { shownOf } from "../views/shown.ts";
import { noteFailed } from "./note-failure.ts";

const pages: Readonly<Partial<Record<ReturnType<typeof parseStream>["kind"], string>>> = {
  placement: "/placements/",
  pupil: "/pupils/",
  provider: "/providers/",
  "sign-off": "/providers/",
};

/** What follows from a commit cannot be laid down: whoever looks at lists does not see it. */
export const noteNotFollowed = async (
  deps: Deps,
  at: SchoolRef,
  stream: string,
  version: number,
): Promise<void> => {
  const { kind, id } = parseStream(stream);
  const page = pages[kind];
  await noteFailed(deps, at, {
    key: failureKey("not-followed", kind, id),
    kind: "not-followed",
    roles: ["admin", "ap-lead"],
    urgent: kind === "register",
    placement: kind === "placement" ? id : "",
    promise: kind,
    person: "",
    link: page ? page + id : "/today",
    ref: `${kind}-${id}@${version}`,
    stream,
  });
};

/** Follows what the views do not show of a stream; what cannot be followed is somebody's task. Says how many commits. */
export const followBehind = async (deps: Deps, at: SchoolRef, stream: string): Promise<number> => {
  const shown = await shownOf(deps, stream);
  if ((await deps.ledger.head(stream)) <= shown) return 0;
  let followed = 0;
  for (const commit of await deps.ledger.read(stream, shown)) {
    if (!(await follow(deps, commit))) {
      await noteNotFollowed(deps, at, stream, commit.version);
      break;
    }
    followed += 1;
  }
  return followed;
};

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
  for (const prefix of [`${scopeOf(at)}/`, `${at.tenant}/provider/`])
    for await (const stream of deps.ledger.streams(prefix))
      if (isLookedAt(stream, today)) followed += await followBehind(deps, at, stream);
  await deps.effects.putIfAbsent({ ...row, body: { followed } });
  return followed;
};

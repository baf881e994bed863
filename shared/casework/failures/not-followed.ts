import { failureKey } from "#domain/failures/failure.ts";
import { parseStream, type SchoolRef, type StreamKind, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Behind, markedBefore, markedOf, markedOfTrust, unmark } from "../after-commit/behind.ts";
import { follow } from "../after-commit/follow.ts";
import { scopeOfStream } from "../mail/outbox.ts";
import { placementRows } from "../views/placement-rows.ts";
import { shownOf } from "../views/shown.ts";
import { noteFailed } from "./note-failure.ts";

const pages: Readonly<Partial<Record<StreamKind, string>>> = {
  placement: "/placements/",
  pupil: "/pupils/",
  provider: "/providers/",
  "sign-off": "/providers/",
};

const linkOf = (kind: StreamKind, id: string): string =>
  kind === "register" ? "/attendance" : pages[kind] ? pages[kind] + id : "/today";

/** What follows from a commit cannot be laid down: whoever looks at lists does not see it. */
export const noteNotFollowed = async (
  deps: Deps,
  at: SchoolRef,
  { stream, version }: Behind,
): Promise<void> => {
  const { kind, id } = parseStream(stream);
  const urgent = kind === "register";
  await noteFailed(deps, at, {
    key: failureKey("not-followed", kind, id),
    kind: "not-followed",
    roles: urgent ? ["admin", "attendance-officer", "dsl"] : ["admin", "ap-lead"],
    urgent,
    placement: kind === "placement" ? id : "",
    promise: kind,
    person: "",
    link: linkOf(kind, id),
    ref: `${kind}-${id}@${version}`,
    stream,
  });
};

/** Whether a school has to do with a provider: a placement of it is open there, or it has said something of it. */
const uses = async (deps: Deps, at: SchoolRef, provider: string): Promise<boolean> => {
  const rows = await placementRows(deps, scopeOf(at));
  if (rows.some((row) => row.phase !== "closed" && row.provider === provider)) return true;
  return (await deps.views.get("sign-offs", scopeOf(at), provider)) !== undefined;
};

/** A trust's provider matters to the schools that use it; one that nobody uses yet is missed by all of them. */
const matters = async (deps: Deps, at: SchoolRef, stream: string): Promise<boolean> => {
  const { tenant, kind, id } = parseStream(stream);
  if (kind !== "provider" || (await uses(deps, at, id))) return true;
  for (const { key: school } of await deps.views.list("schools", tenant))
    if (school !== at.school && (await uses(deps, { tenant, school }, id))) return false;
  return true;
};

/** Follows one commit again; a stream that still cannot be followed is the task of each school to which it matters. */
const followOrTell = async (deps: Deps, at: SchoolRef, behind: Behind): Promise<boolean> => {
  const [commit] = await deps.ledger.read(behind.stream, behind.version - 1);
  const whole = commit?.version === behind.version && (await follow(deps, commit));
  if (!whole && (await matters(deps, at, behind.stream))) await noteNotFollowed(deps, at, behind);
  return whole;
};

/**
 * Follows what the views do not show of a stream; what cannot be followed is somebody's task. Says how many commits.
 * `listed`: up to which version a list that was just read shows it. Every look of the day does this again, so that a commit of
 * the last second, whose own writer follows it now, need not be seen.
 */
export const followBehind = async (
  deps: Deps,
  at: SchoolRef,
  stream: string,
  listed?: number,
): Promise<number> => {
  const head = await deps.ledger.head(stream, { eventual: true });
  if (listed !== undefined && head <= listed) return 0;
  const shown = await shownOf(deps, stream);
  let version = shown + 1;
  while (version <= head && (await followOrTell(deps, at, { stream, version }))) version += 1;
  return version - 1 - shown;
};

/**
 * Follows again every commit of a school, and of the providers of its tenant, that was marked as behind. The first of a
 * stream that cannot be followed is somebody's task, and those behind it wait for it. Says how many were followed. Every look
 * does this, so that a mark of the last second need not be seen. `marked`: of the trust, where they are known already.
 */
export const followMarked = async (
  deps: Deps,
  at: SchoolRef,
  marked?: readonly Behind[],
): Promise<number> => {
  const told = new Set<string>();
  let followed = 0;
  const all = marked ?? [
    ...(await markedOfTrust(deps, at.tenant)),
    ...(await markedBefore(deps, scopeOf(at))),
  ];
  for (const behind of all) {
    const scope = scopeOfStream(behind.stream);
    if (told.has(behind.stream) || (scope !== scopeOf(at) && scope !== at.tenant)) continue;
    if (await followOrTell(deps, at, behind)) {
      await unmark(deps, behind);
      followed += 1;
    } else told.add(behind.stream);
  }
  return followed;
};

/** Nothing of a stream waits to be followed. It is tried here: most streams are compared once a day only. */
export const isFollowed = async (deps: Deps, at: SchoolRef, stream: string): Promise<boolean> => {
  await followBehind(deps, at, stream);
  if ((await shownOf(deps, stream)) < (await deps.ledger.head(stream))) return false;
  return (await markedOf(deps, stream)).length === 0;
};

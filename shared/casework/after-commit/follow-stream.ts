import { faultName } from "#domain/failures/fault-name.ts";
import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { noteNotFollowed } from "../failures/not-followed.ts";
import { scopeOfStream } from "../mail/outbox.ts";
import { giveAllBack } from "../mail/take-mail.ts";
import { project } from "../views/project.ts";
import { shownVersion } from "../views/register-rows.ts";
import { markBehind } from "./behind.ts";
import { followAlone, wakeOrRevive } from "./follow.ts";

const isFollowed = async (deps: Deps, stream: string): Promise<boolean> => {
  const { kind, id } = parseStream(stream);
  if (kind === "register")
    return (await shownVersion(deps, scopeOfStream(stream), id)) === (await deps.ledger.head(stream));
  if (kind !== "placement") return false;
  const row = await deps.views.get("placements", scopeOfStream(stream), id);
  return row?.body?.phase === "closed" && row.version === (await deps.ledger.head(stream));
};

/** Follows a whole stream from its first commit: after a start, or when a consumer has to make good. */
export const followStream = async (deps: Deps, stream: string): Promise<void> => {
  const commits = await deps.ledger.read(stream);
  for (const commit of commits)
    if (!(await followAlone(deps, commit))) {
      await markBehind(deps, commit);
      throw new Error("Not all that follows could be laid down");
    }
  const last = commits.at(-1);
  if (!last) return;
  try {
    await wakeOrRevive(deps, stream);
    await project(deps, last);
  } catch (fault) {
    await markBehind(deps, last);
    throw fault;
  }
};

/**
 * A stream that cannot be followed keeps neither the host from starting nor the others from being followed: it is marked as
 * behind, and one school's is its task at once. Those of a trust are told by the sweeps of its schools.
 */
export const followOrNote = async (deps: Deps, stream: string): Promise<void> => {
  try {
    await followStream(deps, stream);
  } catch (fault) {
    const { tenant, school, kind, id } = parseStream(stream);
    deps.log("error", "What follows from a stream could not be laid down; the sweep tries it again", {
      stream: kind,
      id,
      fault: faultName(fault),
    });
    if (school !== "")
      await noteNotFollowed(deps, { tenant, school }, { stream, version: await deps.ledger.head(stream) });
  }
};

/**
 * After a start of the one-machine host: what follows from every commit, but for placements closed long ago and registers that
 * the views show whole.
 */
export const followAll = async (deps: Deps): Promise<void> => {
  await giveAllBack(deps);
  for await (const stream of deps.ledger.streams(`${deps.settings.tenant}/`))
    if (!(await isFollowed(deps, stream))) await followOrNote(deps, stream);
};

import { failureKey } from "#domain/failures/failure.ts";
import { failuresStream, parseStream, type StreamName, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Copy } from "../after-commit/copy.ts";
import { failures, read } from "../commit/streams.ts";
import { revivalOf } from "./dead-run.ts";
import { mustWake } from "./must-wake.ts";
import type { Parked } from "./parked.ts";

/** Whether it is somebody's task already that the placement's run has died: whatever is done next starts another. */
const isKnownDead = async (deps: Deps, name: StreamName): Promise<boolean> =>
  (await read(deps, failures, failuresStream(name))).state.open[failureKey("run-died", name.id)] !==
  undefined;

/**
 * After a commit on a placement: wakes its parked gate when its outcome or its due moment has changed. Where nobody waits
 * for that token any more, the gate may be between two waits, or its run may have died: then the commit that revives it.
 */
export const wake = async (deps: Deps, stream: string): Promise<Copy<"placement"> | undefined> => {
  const name = parseStream(stream);
  if (name.kind !== "placement") return undefined;
  const row = await deps.effects.get("parked", scopeOf(name), name.id);
  if (!row) return revivalOf(deps, stream);
  const parked = row.body as Parked;
  if (!(await mustWake(deps, stream, parked)))
    return (await isKnownDead(deps, name)) ? revivalOf(deps, stream) : undefined;
  return (await deps.runs.answer(parked.token, {})) === "gone" ? revivalOf(deps, stream) : undefined;
};

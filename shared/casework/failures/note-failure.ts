import { noWords } from "#domain/commit.ts";
import type { Refusal } from "#domain/decision.ts";
import type { Failure } from "#domain/failures/failure.ts";
import { healFailure, noteFailure, seeToFailure } from "#domain/failures/failures.ts";
import { failuresStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { sha256 } from "../commit/hash-chain.ts";
import { failures, read } from "../commit/streams.ts";

/** Makes something that failed for good somebody's task; the same failure noted twice is one. */
export const noteFailed = async (deps: Deps, at: SchoolRef, failure: Failure): Promise<void> => {
  // Every sweep comes upon what is still failed: the log hears of each once.
  const { state } = await read(deps, failures, failuresStream(at));
  if (!state.open[failure.key]?.refs.includes(failure.ref))
    deps.log(failure.urgent ? "error" : "warn", "Something failed for good and is somebody's task", {
      kind: failure.kind,
      key: failure.key,
      placement: failure.placement,
      ref: failure.ref,
    });
  const id = `tend-failed-${sha256(`${failure.key} ${failure.ref}`).slice(0, 32)}`;
  await execute(deps, failures, { stream: failuresStream(at), id, by: "system" }, (s) =>
    noteFailure(s, failure),
  );
};

/** It is well again. `since`: of the task, so that the same cause can fail and heal again. */
export const healFailed = async (deps: Deps, at: SchoolRef, key: string, since: string): Promise<void> => {
  const id = `tend-healed-${sha256(`${key} ${since}`).slice(0, 32)}`;
  await execute(deps, failures, { stream: failuresStream(at), id, by: "system" }, (s) => healFailure(s, key));
};

/**
 * Closes a task by the hand of whoever has seen to it; how is kept in the vault. `shown`: the latest of what failed
 * when they looked; where more has failed since, it is refused.
 */
export const seeToFailed = async (
  deps: Deps,
  sender: { readonly at: SchoolRef; readonly command: string; readonly by: string },
  failure: { readonly key: string; readonly shown: string },
  how: string,
): Promise<Refusal | undefined> => {
  const command = { stream: failuresStream(sender.at), id: sender.command, by: sender.by };
  return executeSaying(deps, failures, { ...command, scope: scopeOf(sender.at), said: { how } }, (s, words) =>
    seeToFailure(s, failure, words ?? noWords),
  );
};

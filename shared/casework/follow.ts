import type { Commit } from "../domain/commit.ts";
import { parseStream } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import { copyOnwards } from "./copy-onwards.ts";
import { layMails } from "./outbox.ts";
import { project } from "./project.ts";
import { startRuns } from "./start-runs.ts";
import { wake } from "./wake.ts";

/** Each step is idempotent and stands alone: the failure of one does not keep the others from being done. */
const steps = [layMails, project, startRuns, wake, copyOnwards];

/**
 * What follows from a commit: its mails are laid in the outbox, views show it, runs start or wake, other streams
 * learn of it. A fault here never undoes the commit: the table's stream and the sweep do it again.
 */
export const follow = async (deps: Deps, commit: Commit): Promise<boolean> => {
  let whole = true;
  for (const step of steps) {
    try {
      await step(deps, commit);
    } catch (fault) {
      whole = false;
      deps.log("warn", "What follows from a commit must be done again", {
        stream: parseStream(commit.stream).kind,
        id: parseStream(commit.stream).id,
        version: commit.version,
        step: step.name,
        fault: fault instanceof Error ? fault.name : "unknown",
      });
    }
  }
  return whole;
};

import { londonDate } from "#domain/calendar/london.ts";
import type { Commit } from "#domain/commit.ts";
import { decided } from "#domain/decision.ts";
import type { Deps } from "#ports/host.ts";
import type { RunStatus } from "#ports/runs.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Copy, copyTo } from "../after-commit/copy.ts";
import { placements, read } from "../commit/streams.ts";
import { rootRunName } from "./start-run.ts";

const dead: readonly RunStatus[] = ["FAILED", "TIMED_OUT", "ABORTED"];

/** How often a day a placement is started again by itself. A cause that outlives that is for a person; tomorrow it is tried again. */
export const revivalsADay = 6;

/** Whether a run of this status goes on no more, and nobody meant that. */
export const hasDied = (status: RunStatus | undefined): boolean =>
  status !== undefined && dead.includes(status);

/** How often a placement was started again by itself on a London date. */
export const revivedOn = (commits: readonly Commit<PlacementEvent>[], date: string): number =>
  commits.filter(
    (c) =>
      c.by === "system" &&
      londonDate(c.at) === date &&
      c.command.startsWith("hand-over-") &&
      c.events.some((e) => e.type === "epoch-advanced"),
  ).length;

/** Whether the placement's own run has died; not where an administrator stopped it, and not where it is closed. */
export const runDied = async (deps: Deps, p: Placement): Promise<boolean> => {
  if (p.version === 0 || p.stopped || p.phase === "closed") return false;
  return hasDied((await deps.runs.describe("placement", rootRunName(p.id, p.epoch)))?.status);
};

/**
 * The commit that lets a placement whose run has died go on from the ledger in a new one, which its commit starts; none
 * while the run lives, and none more than some times a day.
 */
export const revivalOf = async (deps: Deps, stream: string): Promise<Copy<"placement"> | undefined> => {
  const { state, commits } = await read(deps, placements, stream);
  if (!(await runDied(deps, state))) return undefined;
  if (revivedOn(commits, londonDate(deps.clock.now())) >= revivalsADay) return undefined;
  const { epoch } = state;
  return copyTo("placement", stream, `hand-over-${epoch}`, (p) =>
    decided(
      p.epoch === epoch && !p.stopped && p.phase !== "closed"
        ? [{ type: "epoch-advanced", epoch: epoch + 1 }]
        : [],
    ),
  );
};

import { londonDate } from "#domain/calendar/london.ts";
import { failureKey } from "#domain/failures/failure.ts";
import { pupilStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { carryOutLeaving } from "#streams/pupil/leaving.ts";
import { execute } from "../commit/execute.ts";
import { pupils } from "../commit/streams.ts";
import { noteFailed } from "../failures/note-failure.ts";

const waits = (deps: Deps, at: SchoolRef, pupil: string, on: string): Promise<void> =>
  noteFailed(deps, at, {
    key: failureKey("leaver-at-provider", pupil, on),
    kind: "leaver-at-provider",
    roles: ["ap-lead", "headteacher"],
    urgent: false,
    ...{ placement: "", promise: on, person: "" },
    link: `/pupils/${pupil}`,
    ref: pupil,
    stream: pupilStream(at, pupil),
  });

/**
 * Pupils whose day to leave has come have left; where a placement is still open, its end is somebody's task, and they leave
 * once it has ended. Called by every sweep; done twice, it is done once.
 */
export const carryOutLeavings = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const today = londonDate(deps.clock.now());
  for (const row of await deps.views.list("pupils", scopeOf(at))) {
    const on = String(row.body?.leavingOn ?? "");
    if (on === "" || on > today || row.body?.leftOn) continue;
    const stream = pupilStream(at, row.key);
    // Planned, taken back and planned again for one day: each plan is carried out.
    const command = { stream, id: `leave-${on}-${row.version}`, by: "system" };
    const done = await execute(deps, pupils, command, (p) => carryOutLeaving(p, today));
    if (done.kind !== "refused" && done.state.leavingOn === on && done.state.open.length > 0)
      await waits(deps, at, row.key, on);
  }
};

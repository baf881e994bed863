import { hasDied, revivalsADay, revivedOn } from "#casework/gate/dead-run.ts";
import { rootRunName } from "#casework/gate/start-run.ts";
import { isCurrent, standingOf } from "#casework/runs/settle-runs.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { namedRun } from "#domain/run-name.ts";
import type { StaffContext } from "#door/context.ts";
import type { LoadedRun, Tended } from "../run/load-run.ts";
import { runHref } from "../run-names.ts";

/** What comes after a run that has ended before its end. */
export type GoesOn = {
  readonly says: string;
  /** Nothing is to be done about this run: the placement has gone on without it. */
  readonly over: boolean;
  /** The run that goes on in its place. */
  readonly run?: { readonly name: string; readonly href: string };
};

const rootOf = ({ placement: { id, epoch } }: Tended) => {
  const name = rootRunName(id, epoch);
  return { name, href: runHref("placement", name) };
};

/** Of the placement's own run that has died: whether it is started again by itself, or waits for a person. */
const byItself = (c: StaffContext, { placement, commits }: Tended): string => {
  if (placement.stopped) return "It was stopped by an administrator, and is not started again by itself.";
  const times = revivedOn(commits, londonDate(c.deps.clock.now()));
  const today = times === 0 ? "" : ` It did so ${counted(times, "time")} today.`;
  return times < revivalsADay
    ? `The hourly look starts the placement again by itself, at most ${revivalsADay} times a day.${today}`
    : `Waymark has started the placement again ${counted(times, "time")} today, and it failed each time. It leaves it to you until tomorrow. Then it tries again.`;
};

/** What comes after a run that failed or was stopped; nothing of a school day, whose reason says it. */
export const goesOn = (c: StaffContext, { machine, run, of }: LoadedRun): GoesOn | undefined => {
  const named = namedRun(machine, run.name);
  if (of.kind === "day" || !named || named.of === "day" || !hasDied(run.status)) return undefined;
  const { placement, root } = of;
  if (placement.phase === "closed")
    return { over: true, says: "The placement is closed. Nothing is to be done about this run." };
  if (named.epoch < placement.epoch)
    return {
      over: true,
      says: "The placement was started again after this run. Nothing is to be done here: look at the run that it goes by now.",
      run: rootOf(of),
    };
  if (!isCurrent(standingOf(placement), { machine, name: run.name }))
    return {
      over: true,
      says: "The placement has gone on to another phase. Nothing is to be done here.",
      run: rootOf(of),
    };
  if (named.of === "phase" && !hasDied(root?.status))
    return {
      over: true,
      says: "The placement’s own run goes on: it begins this phase anew by itself, or has done so. Nothing is to be done here.",
      run: rootOf(of),
    };
  return { over: false, says: byItself(c, of), ...(named.of === "phase" ? { run: rootOf(of) } : {}) };
};

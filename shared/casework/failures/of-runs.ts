import type * as z from "zod";
import { attendanceDayInput, type MachineName, placementInput } from "#contracts/machines.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { type Failure, failureKey } from "#domain/failures/failure.ts";
import { placementStream, registerStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Placement } from "#streams/placement/state.ts";
import { reviveDay } from "../attendance/day/start-day.ts";
import { placements, read } from "../commit/streams.ts";
import { hasDied, runDied } from "../gate/dead-run.ts";
import { rootRunName } from "../gate/start-run.ts";
import { noteDied } from "../runs/settle-runs.ts";
import { noteFailed } from "./note-failure.ts";

/** A run that ended without reaching its end: its machine without the deployment's prefix, and its name. */
export type FailedRun = { readonly machine: MachineName; readonly name: string };

/** The task of a placement whose run has died: the lead's, and the administrator's, who can look at the run. */
export const failureOfRun = (at: SchoolRef, p: Placement): Failure => ({
  key: failureKey("run-died", p.id),
  kind: "run-died",
  roles: ["admin", "ap-lead", ...(p.frozen ? (["dsl"] as const) : [])],
  urgent: true,
  placement: p.id,
  promise: p.phase,
  person: "",
  link: `/placements/${p.id}`,
  ref: rootRunName(p.id, p.epoch),
  stream: placementStream(at, p.id),
});

/** The task of a school day on which nobody asks where the children are. */
export const failureOfDay = (at: SchoolRef, date: string, run: string): Failure => ({
  key: failureKey("day-run-died", date),
  kind: "day-run-died",
  roles: ["attendance-officer", "dsl", "admin"],
  urgent: true,
  placement: "",
  promise: date,
  person: "",
  link: `/attendance?date=${date}`,
  ref: run,
  stream: registerStream(at, date),
});

const sentAs = <T>(schema: z.ZodType<T>, input: string | undefined): T | undefined => {
  if (input === undefined) return undefined;
  const parsed = schema.safeParse(JSON.parse(input));
  return parsed.success ? parsed.data : undefined;
};

const notePlacement = async (deps: Deps, input: z.infer<typeof placementInput>): Promise<void> => {
  const { state } = await read(deps, placements, placementStream(input, input.placement));
  // A newer run has taken over, or an administrator stopped it.
  if (state.epoch !== input.epoch || !(await runDied(deps, state))) return;
  await noteFailed(deps, input, failureOfRun(input, state));
};

const noteDay = async (
  deps: Deps,
  { tenant, school, date }: z.infer<typeof attendanceDayInput>,
  run: string,
): Promise<void> => {
  if (date < londonDate(deps.clock.now())) return;
  const at = { tenant, school };
  await noteFailed(deps, at, failureOfDay(at, date, run));
  await reviveDay(deps, at, date);
};

/** Whose run it is, by what it was given: every machine is given its school. */
const schoolOf = (input: string | undefined): SchoolRef | undefined =>
  sentAs(placementInput.pick({ tenant: true, school: true }).strip(), input);

/** What is noted of a run of each machine by what it was given; "parent": the run that started it hears of it. */
const notes: Readonly<
  Record<MachineName, ((deps: Deps, input: string | undefined, name: string) => Promise<void>) | "parent">
> = {
  placement: async (deps, input) => {
    const sent = sentAs(placementInput, input);
    if (sent) await notePlacement(deps, sent);
  },
  gate: "parent",
  "attendance-day": async (deps, input, name) => {
    const sent = sentAs(attendanceDayInput, input);
    if (sent) await noteDay(deps, sent, name);
  },
};

/**
 * A run has failed, timed out or been aborted: whose task it is is noted at once. Told of runs whose parents hear of
 * them, it does nothing. Told twice, it is noted once.
 */
export const noteFailedRun = async (deps: Deps, { machine, name }: FailedRun): Promise<void> => {
  const run = await deps.runs.describe(machine, name);
  if (!run || !hasDied(run.status)) return;
  const at = schoolOf(run.input);
  if (at) await noteDied(deps, at, machine, run);
  const notesIt = notes[machine];
  if (notesIt !== "parent") await notesIt(deps, run.input, name);
};

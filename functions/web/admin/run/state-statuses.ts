import type { RunEvent } from "#ports/runs.ts";
import type { StateStatus } from "#ui/graph/machine.ts";

export type StatesOfRun = {
  readonly statuses: Readonly<Record<string, StateStatus>>;
  /** The state that each event belongs to, by the event's id; "" for those of the run itself. */
  readonly stateOf: ReadonlyMap<number, string>;
};

const nameIn = ({ details }: RunEvent): string => (typeof details.name === "string" ? details.name : "");

const ends: Readonly<Record<string, StateStatus>> = {
  ExecutionFailed: "failed",
  ExecutionTimedOut: "failed",
  ExecutionAborted: "aborted",
};

const isFault = (type: string): boolean => /(Failed|TimedOut)$/.test(type) && !type.startsWith("Execution");

/** What each state did in a run, from its history: the latest visit counts. */
export const statesOfRun = (events: readonly RunEvent[]): StatesOfRun => {
  const stateOf = new Map<number, string>();
  const statuses = new Map<string, StateStatus>();
  const faulty = new Set<string>();
  for (const event of events) {
    const entered = event.type.endsWith("StateEntered");
    const state =
      entered || event.type.endsWith("StateExited")
        ? nameIn(event)
        : (stateOf.get(event.previousEventId) ?? "");
    stateOf.set(event.id, state);
    if (entered) {
      faulty.delete(state);
      statuses.set(state, "running");
    } else if (event.type.endsWith("StateExited"))
      statuses.set(state, faulty.has(state) ? "caught" : "succeeded");
    else if (isFault(event.type)) faulty.add(state);
    else if (event.type.endsWith("Succeeded")) faulty.delete(state);
    const end = ends[event.type];
    if (end) for (const [name, status] of statuses) if (status === "running") statuses.set(name, end);
  }
  return { statuses: Object.fromEntries(statuses), stateOf };
};

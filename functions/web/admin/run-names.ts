import { type MachineName, machineNames } from "#contracts/machines.ts";
import type { RunStatus } from "#ports/runs.ts";
import type { TagColour } from "#ui/components/tag.tsx";

export const machineTitles: Readonly<Record<MachineName, string>> = {
  placement: "Placements",
  gate: "Phases of placements",
  "attendance-day": "Attendance of a school day",
};

export const machineOf = (text: string | null | undefined): MachineName | undefined =>
  machineNames.find((name) => name === text);

/** A status in words that say what it means for the placement. */
export const statusTitles: Readonly<
  Record<RunStatus, { readonly text: string; readonly colour: TagColour }>
> = {
  RUNNING: { text: "Running", colour: "teal" },
  SUCCEEDED: { text: "Ended", colour: "green" },
  FAILED: { text: "Failed", colour: "red" },
  TIMED_OUT: { text: "Timed out", colour: "red" },
  ABORTED: { text: "Stopped", colour: "orange" },
  PENDING_REDRIVE: { text: "Waiting to go on", colour: "yellow" },
};

export const runHref = (machine: string, name: string): string => `/runs/${machine}/${name}`;

import { HISTORY_EVENTS, REDRIVE_MILLIS, REDRIVES, RUN_MILLIS } from "../limits.ts";
import type { RunRow } from "../storage/runs.ts";

/** Why a run cannot be redriven; undefined if it can. */
export const redriveStatusOf = (row: RunRow, now: number): string | undefined => {
  if (row.status === "RUNNING" || row.status === "SUCCEEDED") {
    return `Execution is ${row.status} and cannot be redriven`;
  }
  if (row.stopped !== null && now - row.stopped > REDRIVE_MILLIS) {
    return "Execution cannot be redriven because its redrivable period has been exceeded";
  }
  if (row.events >= HISTORY_EVENTS - 1) {
    return "Execution cannot be redriven because its event history limit has been exceeded";
  }
  if (now - row.started >= RUN_MILLIS) {
    return "Execution cannot be redriven because its maximum open time has been exceeded";
  }
  if (row.redrives >= REDRIVES)
    return "Execution cannot be redriven because its redrive limit has been exceeded";
  return undefined;
};

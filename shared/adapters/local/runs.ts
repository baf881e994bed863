import type { Runs } from "#ports/runs.ts";
import { runsOver } from "../runs/over-states.ts";

/** What the one-machine host's engine offers, as much of it as this port needs. */
export type StatesEngine = { call(operation: string, input: unknown): unknown };

/** Runs on the embedded engine, in this process. `arnOf` gives a state machine's ARN by its name. */
export const localRuns = (engine: StatesEngine, arnOf: (machine: string) => string): Runs =>
  runsOver(async (operation, input) => engine.call(operation, input), arnOf);

import { Worker } from "node:worker_threads";
import type { Making } from "../school/invented.ts";
import { type SchoolResult, simulateSchool } from "../school/simulate-school.ts";
import type { SchoolYear } from "../school/year.ts";
import type { Simulation } from "./options.ts";

export type Job = { readonly making: Making; readonly year: SchoolYear };

/** The schools of a simulation: as many of full size as fit, and one with the rest. */
export const jobsOf = (s: Simulation): readonly Job[] =>
  Array.from({ length: Math.ceil(s.placements / s.schoolSize) }, (_, number) => ({
    making: {
      seed: s.seed,
      profile: s.profile,
      number,
      placements: Math.min(s.schoolSize, s.placements - number * s.schoolSize),
      pupilsPerProvider: s.pupilsPerProvider,
    },
    year: s.year,
  }));

/** Of a thread, in MiB: two of them stay below a gigabyte together with the one that waits for them. */
const resourceLimits = { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 400 } as const;

/** Takes schools one after the other from the common pile. */
const inWorker = async (next: () => Job | undefined, done: (result: SchoolResult) => void): Promise<void> => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { resourceLimits });
  const first = next();
  if (!first) return void (await worker.terminate());
  await new Promise<void>((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", (result: SchoolResult) => {
      done(result);
      const job = next();
      if (job) worker.postMessage(job);
      else resolve();
    });
    worker.postMessage(first);
  });
  await worker.terminate();
};

/** Plays every school of a simulation; one worker plays in this thread. `told` learns of each school that is over. */
export const playAll = async (
  simulation: Simulation,
  workers: number,
  told: (placements: number) => void,
): Promise<readonly SchoolResult[]> => {
  const jobs = [...jobsOf(simulation)];
  const results: SchoolResult[] = [];
  const next = (): Job | undefined => jobs.shift();
  const done = (result: SchoolResult): void => {
    results.push(result);
    told(result.placements);
  };
  if (workers > 1) await Promise.all(Array.from({ length: workers }, () => inWorker(next, done)));
  else for (let job = next(); job; job = next()) done(await simulateSchool(job.making, job.year));
  return results;
};

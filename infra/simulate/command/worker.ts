import { parentPort } from "node:worker_threads";
import { simulateSchool } from "../school/simulate-school.ts";
import type { Job } from "./crew.ts";

/** A thread that plays one school after the other, as they are given to it. */
parentPort?.on("message", async ({ making, year }: Job) => {
  parentPort?.postMessage(await simulateSchool(making, year));
});

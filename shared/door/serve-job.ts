import middy from "@middy/core";
import type { Context } from "aws-lambda";
import type * as z from "zod";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Deps, Host, Log } from "#ports/host.ts";

/** Where a fault arose, as its trace says; never its message, which may quote what somebody typed. */
const placeOf = (fault: unknown): string => {
  const frames = fault instanceof Error ? (fault.stack ?? "").split("\n") : [];
  return frames.find((line) => /^\s+at /.test(line))?.trim() ?? "";
};

/**
 * A fault as a run's history or a dead letter may keep it: its own name, and a code in the place of its words
 * (ids in, ids out: nothing that is kept may tell of a person).
 */
export const wordless = (log: Log, job: string, fault: unknown): Error => {
  const name = fault instanceof Error ? faultName(fault) : "Error";
  log("error", "A job failed", { job, fault: name, place: placeOf(fault) });
  return Object.assign(new Error(`${job}-failed`), { name });
};

/**
 * One way in for what is called by a machine, a stream or a schedule: its input is checked, its job done, and a
 * fault leaves as its name and a code. A fault of the host's own settings names variables only and passes as it is.
 */
export const serveJob = <I, O>(
  host: Host,
  name: string,
  input: z.ZodType<I>,
  job: (given: I, deps: Deps) => Promise<O>,
) =>
  middy<unknown, O>(async (event: unknown, context?: Context): Promise<O> => {
    const deps = await host(context?.awsRequestId);
    try {
      return await job(input.parse(event), deps);
    } catch (fault) {
      throw wordless(deps.log, name, fault);
    }
  });

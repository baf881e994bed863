import * as z from "zod";
import { serveJob } from "#door/serve-job.ts";
import { host } from "#host";
import { sweepSchools } from "./sweep-schools.ts";

/** The deployment's one clock, every five minutes; what the schedule sends along does not matter. */
export const handler = serveJob(host, "tick", z.unknown(), sweepSchools);

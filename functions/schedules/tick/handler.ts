import * as z from "zod";
import { host } from "#host";
import { serveJob } from "../../../shared/door/serve-job.ts";
import { sweepSchools } from "./sweep-schools.ts";

/** The deployment's one clock, every five minutes; what the schedule sends along does not matter. */
export const handler = serveJob(host, "tick", z.unknown(), sweepSchools);

import { chaseDay } from "#casework/attendance/chase-day.ts";
import { chaseInput } from "#contracts/machines.ts";
import { serveJob } from "#door/serve-job.ts";
import { host } from "#host";

/** A moment of a school day at which whoever has not answered is chased. */
export const handler = serveJob(host, "chase-day", chaseInput, chaseDay);

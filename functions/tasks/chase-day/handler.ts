import { host } from "#host";
import { chaseDay } from "../../../shared/casework/attendance/chase-day.ts";
import { chaseInput } from "../../../shared/contracts/machines.ts";
import { serveJob } from "../../../shared/door/serve-job.ts";

/** A moment of a school day at which whoever has not answered is chased. */
export const handler = serveJob(host, "chase-day", chaseInput, chaseDay);

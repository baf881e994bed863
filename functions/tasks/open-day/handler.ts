import { openDay } from "#casework/attendance/open-day.ts";
import { attendanceDayInput } from "#contracts/machines.ts";
import { serveJob } from "#door/serve-job.ts";
import { host } from "#host";

/** The morning of a school day: each provider is asked once for all its pupils. */
export const handler = serveJob(host, "open-day", attendanceDayInput, openDay);

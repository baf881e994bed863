import { host } from "#host";
import { openDay } from "../../../shared/casework/attendance/open-day.ts";
import { attendanceDayInput } from "../../../shared/contracts/machines.ts";
import { serveJob } from "../../../shared/door/serve-job.ts";

/** The morning of a school day: each provider is asked once for all its pupils. */
export const handler = serveJob(host, "open-day", attendanceDayInput, openDay);

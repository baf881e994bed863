import { beforeStart, leadTimes } from "../obligations/before-start.ts";

export const dueWithChecks = beforeStart(leadTimes.checks);

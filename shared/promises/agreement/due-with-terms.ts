import { beforeStart, leadTimes } from "../obligations/before-start.ts";

export const dueWithTerms = beforeStart(leadTimes.commissioning);

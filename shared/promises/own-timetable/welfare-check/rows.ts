import type { Row } from "#promises/obligations/obligation.ts";
import { recurring } from "#promises/obligations/recurring.ts";
import { nextCheck } from "#streams/placement/week/unseen-days.ts";
import { onPartTime } from "../part-time-rights.ts";

export const welfareCheckRows: readonly Row[] = [
  recurring({
    id: "O114",
    part: "check",
    title: "Check on the pupil on a day without time on site",
    owner: "key-contact",
    always: true,
    on: onPartTime,
    form: "welfare-check",
    lead: 0,
    settings: ["ptt.welfareChecks"],
    next: nextCheck,
    done: () => false,
  }),
];

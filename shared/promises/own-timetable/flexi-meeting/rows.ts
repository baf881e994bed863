import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { formOf } from "#streams/placement/facts.ts";
import { afterFlexi, flexiStep } from "../flexi-step.ts";

export const flexiMeetingRows: readonly Row[] = [
  flexiStep({
    part: "meeting",
    title: "Hold the meeting, or record that the parents did not want one",
    owner: "headteacher",
    form: "flexi-meeting",
    after: (f) => formOf(f.placement, "flexi-request") !== undefined,
    due: afterFlexi("flexi-request", targets.meetingAfterReferral, "the request was recorded"),
  }),
];

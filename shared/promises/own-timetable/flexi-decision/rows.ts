import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { formOf } from "#streams/placement/facts.ts";
import { afterFlexi, flexiStep } from "../flexi-step.ts";

export const flexiDecisionRows: readonly Row[] = [
  flexiStep({
    part: "decision",
    title: "Decide on the request, and tell the parents in writing with reasons",
    owner: "headteacher",
    form: "flexi-decision",
    after: (f) => formOf(f.placement, "flexi-meeting") !== undefined,
    due: afterFlexi("flexi-meeting", targets.decisionAfterMeeting, "the meeting was recorded"),
  }),
];

import * as z from "zod";
import { date, saying, schoolFacts, signatory, time, words } from "../parts/facts.ts";
import { invitedKind } from "../parts/meeting.ts";

export const reviewCancelledFacts = z.strictObject(
  {
    school: schoolFacts,
    to: invitedKind,
    on: date("Enter the day of the meeting"),
    at: time("Enter the time of the meeting"),
    /** None: the meeting is held, but this person is not asked to it any more. */
    why: words("Enter why it is called off").optional(),
    signedBy: signatory,
  },
  saying("Enter the meeting that is called off"),
);
export type ReviewCancelledFacts = z.infer<typeof reviewCancelledFacts>;

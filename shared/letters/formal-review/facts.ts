import { type MeetingFacts, meetingFacts } from "../parts/meeting.ts";

export const formalReviewFacts = meetingFacts;
export type FormalReviewFacts = MeetingFacts;

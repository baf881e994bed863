import { type MeetingFacts, meetingFacts } from "../parts/meeting.ts";

export const reviewInvitationFacts = meetingFacts;
export type ReviewInvitationFacts = MeetingFacts;

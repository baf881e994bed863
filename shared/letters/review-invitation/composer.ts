import { composeMeeting } from "../composing/meeting.ts";

export const composeReviewInvitation = composeMeeting;

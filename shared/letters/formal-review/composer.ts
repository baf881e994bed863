import { composeMeeting } from "../composing/meeting.ts";

export const composeFormalReview = composeMeeting;

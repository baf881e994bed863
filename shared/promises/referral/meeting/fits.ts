import { after, type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";

export const meetingFits: readonly Fit[] = [inPhase("referral"), after("referral", "submit the referral")];

export const meetingTakes: readonly Guard<"meeting">[] = [
  notAfterToday("held-on", "The date of the meeting"),
];

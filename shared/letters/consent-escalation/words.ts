import { unansweredWords } from "../parts/unanswered.ts";

export const consentEscalationWords = {
  ...unansweredWords,
  title: "To staff: a parent has not answered",
  subject: "A parent has not answered yet",
  please: "A parent has not answered our question about a placement. Please ring them.",
  onThePage: "The page shows the phone number. Record there what they say, who rang, and when.",
  from: (school: string) => `Sent by ${school}. No answer is not a yes: the placement waits.`,
};

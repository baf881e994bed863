import { unansweredWords } from "../parts/unanswered.ts";

export const providerEscalationWords = {
  ...unansweredWords,
  title: "To staff: a provider has not answered",
  subject: "A provider has not answered yet",
  please: "A provider has not answered our question. Please ring it.",
  askedFor: "Asked for",
  onThePage: "You can record on the page what it tells you on the phone.",
  from: (school: string) => `Sent by ${school}. What is not answered keeps the placement from starting.`,
};

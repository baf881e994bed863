import { unansweredWords } from "../parts/unanswered.ts";

export const evidenceEscalationWords = {
  ...unansweredWords,
  title: "To staff: a parent has not signed yet",
  subject: "A parent has not signed yet",
  please: "A parent has not answered what we asked by mail. Please ring.",
  asked: "What was asked:",
  onThePage: "You can record on the page what the parent tells you, or signs on paper.",
  from: (school: string) => `Sent by ${school}.`,
};

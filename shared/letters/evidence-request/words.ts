import { dateInWords } from "../parts/wording.ts";

export const evidenceRequestWords = {
  title: "To a parent: please read and sign",
  subject: "From school: please read and sign",
  thanks: "Thank you for talking with us about your child’s placement. We need a few answers from you.",
  page: {
    open: "Read and answer",
    asks: "What the page asks",
    talkFirst:
      "To each question you can also say that you would like to talk about it first. We will then ring you.",
    byWhen: "By when",
    answerBy: (date: string) =>
      `Please answer by ${dateInWords(date)}. If we do not hear from you, we will ring.`,
  },
};

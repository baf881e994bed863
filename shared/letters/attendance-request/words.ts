import { dateInWords, timeInWords } from "../parts/wording.ts";

export const attendanceRequestWords = {
  title: "To the provider: who is with you today?",
  subject: (school: string) => `Who is with you today? ${school}`,
  tellUs: (date: string) => `Please tell us which of our pupils are with you on ${dateInWords(date)}.`,
  morningBy: (time: string) => `the morning by ${timeInWords(time)}`,
  afternoonBy: (time: string) => `the afternoon by ${timeInWords(time)}`,
  answerFor: (sessions: readonly string[]) => `Please answer for ${sessions.join(" and for ")}.`,
  everyDay:
    "Would you rather have one link for every day than a mail each morning? Open the register and choose “One link for every day” below it.",
  asked: {
    caption: "Our pupils with you",
    sessions: {
      morning: "Morning",
      afternoon: "Afternoon",
      day: "Morning and afternoon",
      whole: "All day, one answer",
    },
    open: "Open today’s register",
    ringToo: (phone: string) =>
      `If a pupil has not come, or has left early, please also ring us straight away on ${phone}.`,
    danger: "If a child is in danger now, ring 999 first.",
    sameLink:
      "The same link works all day. You can open it again to change an answer. " +
      "You may pass this mail to a colleague who takes the register for you.",
    from: (school: string) =>
      `Sent by ${school}. No answer does not mean that a pupil is there: we will ring you.`,
  },
};

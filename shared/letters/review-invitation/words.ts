import { meetingWords } from "../parts/meeting.ts";

export const reviewInvitationWords = {
  ...meetingWords,
  title: "Invitation to a review",
  subject: "An invitation to a meeting at school",
  toParent: {
    why: (child: string) =>
      `We would like to meet you, and talk about how the placement of your child (${child}) is going.`,
    cannotCome:
      "If the day or time does not suit you, please ring us. We will find another one. " +
      "If you cannot come, you can tell us what you think by phone or in writing.",
  },
  toPupil: {
    why: "We would like to meet you, and talk about how your placement is going. What you think matters.",
    cannotCome:
      "If the day or time does not suit you, please ring us. If you do not want to come, you can tell us what you think in another way.",
  },
  toOthers: {
    why: "We would like to talk with you about how a placement is going.",
    cannotCome: "If you cannot come, please tell us. You can send what you would like to say before the day.",
  },
  topicsHeading: "What we will talk about",
  topics: [
    "What is going well, and what is not",
    "Whether each goal is being met",
    "What should change, and what the next steps are",
  ],
};

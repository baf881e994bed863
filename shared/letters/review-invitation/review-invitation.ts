import { heading, list, type Notice, paragraph } from "../letter.ts";
import {
  exampleMeeting,
  greeting,
  type MeetingFacts,
  meetingClosing,
  meetingFacts,
  whenAndWhereOfMeeting,
} from "./meeting-facts.ts";

/** Invites parents and provider to a review in good time (O83; TMP 9, ECC 6, WBS 8.2, TWE 9.2). */
export const reviewInvitation: Notice<MeetingFacts> = {
  id: "review-invitation",
  title: "Invitation to a review",
  audience: "parent",
  facts: meetingFacts,
  compose: (given) => ({
    subject: "An invitation to a meeting at school",
    blocks: [
      greeting(given),
      paragraph(
        given.to.kind === "parent"
          ? "We would like to meet you, and talk about how your child’s placement is going."
          : "We would like to talk with you about how a placement is going.",
      ),
      whenAndWhereOfMeeting(given),
      heading("What we will talk about"),
      list([
        "What is going well, and what is not",
        "Whether each goal is being met",
        "What should change, and what the next steps are",
      ]),
      paragraph(
        given.to.kind === "parent"
          ? "If the day or time does not suit you, please ring us. We will find another one. " +
              "If you cannot come, you can tell us what you think by phone or in writing."
          : "If you cannot come, please tell us. You can send what you would like to say before the day.",
      ),
      ...meetingClosing(given),
    ],
  }),
  example: exampleMeeting,
};

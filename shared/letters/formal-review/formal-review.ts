import { heading, list, type Notice, paragraph } from "../letter.ts";
import {
  exampleMeeting,
  greeting,
  type MeetingFacts,
  meetingClosing,
  meetingFacts,
  whenAndWhereOfMeeting,
} from "../review-invitation/meeting-facts.ts";

/** Invites to a formal review, because progress is not good enough (O86; TWE 14.6): plain, and without blame. */
export const formalReview: Notice<MeetingFacts> = {
  id: "formal-review",
  title: "Invitation to a formal review",
  audience: "parent",
  facts: meetingFacts,
  compose: (given) => ({
    subject: "An invitation to a formal meeting at school",
    blocks: [
      greeting(given),
      paragraph(
        given.to.kind === "parent"
          ? "Your child’s placement is not going as well as we all hoped. " +
              "We would like to meet you, so that we can put it right together."
          : `A placement${given.to.kind === "provider" ? " with you" : ""} is not going as well as we all hoped. We would like to put it right together.`,
      ),
      whenAndWhereOfMeeting(given),
      heading("What this meeting is for"),
      list([
        "To see what stands in the way",
        "To agree what each of us will do, and by when",
        "To hear what the pupil thinks",
      ]),
      paragraph(
        "Nothing is decided before the meeting. If things do not get better after some of these meetings, " +
          "the school may end the placement. A person would decide that, and you would hear first.",
      ),
      ...(given.to.kind === "parent"
        ? [
            paragraph(
              "You can bring somebody with you. If the day or time does not suit you, please ring us.",
            ),
          ]
        : []),
      ...meetingClosing(given),
    ],
  }),
  example: { ...exampleMeeting, invited: ["You", "Your child", "The tutor", "Ms Flint", "Mr Vale"] },
};

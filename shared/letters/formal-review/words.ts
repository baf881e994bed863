import { meetingWords } from "../parts/meeting.ts";

export const formalReviewWords = {
  ...meetingWords,
  title: "Invitation to a formal review",
  subject: "An invitation to a formal meeting at school",
  why: {
    parent: (child: string) =>
      `The placement of your child (${child}) is not going as well as we all hoped. ` +
      "We would like to meet you, so that we can put it right together.",
    pupil: () =>
      "Your placement is not going as well as we all hoped. We would like to put it right together with you.",
    provider: () =>
      "A placement with you is not going as well as we all hoped. We would like to put it right together.",
    professional: () =>
      "A placement is not going as well as we all hoped. We would like to put it right together.",
  },
  purposeHeading: "What this meeting is for",
  purpose: [
    "To see what stands in the way",
    "To agree what each of us will do, and by when",
    "To hear what the pupil thinks",
  ],
  nothingDecided:
    "Nothing is decided before the meeting. If things do not get better after some of these meetings, " +
    "the school may end the placement. A person would decide that, and you would hear first.",
  bringSomebody: "You can bring somebody with you. If the day or time does not suit you, please ring us.",
};

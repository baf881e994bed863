import type { Layout } from "../layout.ts";
import { heading, list, paragraph } from "../letter.ts";
import { answerByLink, invitationOpening, meetingClosing, whenAndWhereOfMeeting } from "../parts/meeting.ts";
import { type FormalReviewFacts, formalReviewFacts } from "./facts.ts";
import type { formalReviewWords } from "./words.ts";

/** Invites to a formal review, because progress is not good enough (O86; TWE 14.6): plain, and without blame. */
export const formalReview: Layout<FormalReviewFacts, typeof formalReviewWords> = {
  audience: "parent",
  facts: formalReviewFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      ...invitationOpening(given, say),
      paragraph(given.to.kind === "parent" ? say.why.parent(given.to.child) : say.why[given.to.kind]()),
      whenAndWhereOfMeeting(given, say),
      heading(say.purposeHeading),
      list(say.purpose),
      paragraph(say.nothingDecided),
      ...answerByLink(given, say),
      ...("initials" in given.to ? [] : [paragraph(say.bringSomebody)]),
      ...meetingClosing(given, say),
    ],
  }),
};

import type { Layout } from "../layout.ts";
import { heading, list, paragraph } from "../letter.ts";
import {
  answerByLink,
  type InvitedKind,
  invitationOpening,
  meetingClosing,
  whenAndWhereOfMeeting,
} from "../parts/meeting.ts";
import { type ReviewInvitationFacts, reviewInvitationFacts } from "./facts.ts";
import type { reviewInvitationWords } from "./words.ts";

const wordsTo = (to: InvitedKind, say: typeof reviewInvitationWords) => {
  if (to.kind === "parent") return { why: say.toParent.why(to.child), cannotCome: say.toParent.cannotCome };
  return to.kind === "pupil" ? say.toPupil : say.toOthers;
};

/** Invites parents and provider to a review in good time (O83; TMP 9, ECC 6, WBS 8.2, TWE 9.2). */
export const reviewInvitation: Layout<ReviewInvitationFacts, typeof reviewInvitationWords> = {
  audience: "parent",
  facts: reviewInvitationFacts,
  compose: (given, say) => {
    const { why, cannotCome } = wordsTo(given.to, say);
    return {
      subject: say.subject,
      blocks: [
        ...invitationOpening(given, say),
        paragraph(why),
        whenAndWhereOfMeeting(given, say),
        heading(say.topicsHeading),
        list(say.topics),
        ...answerByLink(given, say),
        paragraph(cannotCome),
        ...meetingClosing(given, say),
      ],
    };
  },
};

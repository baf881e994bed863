import type { Layout } from "../layout.ts";
import { heading, list, paragraph } from "../letter.ts";
import { meetingClosing, meetingGreeting, whenAndWhereOfMeeting } from "../parts/meeting.ts";
import { type ReviewInvitationFacts, reviewInvitationFacts } from "./facts.ts";
import type { reviewInvitationWords } from "./words.ts";

/** Invites parents and provider to a review in good time (O83; TMP 9, ECC 6, WBS 8.2, TWE 9.2). */
export const reviewInvitation: Layout<ReviewInvitationFacts, typeof reviewInvitationWords> = {
  audience: "parent",
  facts: reviewInvitationFacts,
  compose: (given, say) => {
    const { to } = given;
    const why = to.kind === "parent" ? say.toParent.why(to.child) : say.toOthers.why;
    const { cannotCome } = to.kind === "parent" ? say.toParent : say.toOthers;
    return {
      subject: say.subject,
      blocks: [
        meetingGreeting(given, say),
        paragraph(why),
        whenAndWhereOfMeeting(given, say),
        heading(say.topicsHeading),
        list(say.topics),
        paragraph(cannotCome),
        ...meetingClosing(given, say),
      ],
    };
  },
};

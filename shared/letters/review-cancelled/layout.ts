import type { Layout } from "../layout.ts";
import { heading, type LetterBlock, paragraph } from "../letter.ts";
import { initialsRow, meetingClosing, meetingGreeting } from "../parts/meeting.ts";
import { type ReviewCancelledFacts, reviewCancelledFacts } from "./facts.ts";
import type { reviewCancelledWords } from "./words.ts";

type Say = typeof reviewCancelledWords;

const offFor = ({ to, on, at }: ReviewCancelledFacts, say: Say): string => {
  if (to.kind === "parent") return say.off.parent(to.child, on, at);
  return to.kind === "pupil" ? say.off.pupil(on, at) : say.off.others(on, at);
};

const because = (given: ReviewCancelledFacts, why: string, say: Parameters<typeof layoutOf>[1]) => [
  heading(say.why),
  paragraph(say.shared.sentence(why)),
  heading(say.next),
  paragraph(given.to.kind === "parent" || given.to.kind === "pupil" ? say.nextParent : say.nextOthers),
];

const layoutOf: Layout<ReviewCancelledFacts, Say>["compose"] = (given, say) => {
  const { why } = given;
  const blocks: readonly LetterBlock[] = [
    meetingGreeting(given, say),
    paragraph(why === undefined ? say.notAsked(given.on, given.at) : offFor(given, say)),
    ...initialsRow(given, say),
    ...(why === undefined ? [] : because(given, why, say)),
    paragraph(say.ring),
    ...meetingClosing(given, say),
  ];
  return { subject: why === undefined ? say.notAskedSubject : say.subject, blocks };
};

/** That a meeting is off, for everybody who was asked to it; or that somebody is not asked to it any more (O83). */
export const reviewCancelled: Layout<ReviewCancelledFacts, Say> = {
  audience: "parent",
  facts: reviewCancelledFacts,
  compose: layoutOf,
};

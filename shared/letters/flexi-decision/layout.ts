import type { Layout } from "../layout.ts";
import { heading, list, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { letterHead } from "../parts/letter-head.ts";
import { type FlexiDecisionFacts, flexiDecisionFacts } from "./facts.ts";
import type { flexiDecisionWords } from "./words.ts";

/** The headteacher’s decision on a request for flexi-schooling, in writing with its reasons (O117; WBS 10.4). */
export const flexiDecision: Layout<FlexiDecisionFacts, typeof flexiDecisionWords> = {
  audience: "parent",
  facts: flexiDecisionFacts,
  compose: (given, say) => {
    const decision = say[given.decided];
    return {
      subject: say.subject,
      blocks: [
        ...letterHead(given, say.shared),
        heading(say.decidedHeading),
        paragraph(say.asked(given)),
        paragraph(decision.answer(given.pupilFirstName)),
        heading(decision.heading),
        list(decision.points),
        heading(say.why),
        paragraph(say.shared.sentence(given.reasons)),
        ...parentClosing(given, say.shared),
      ],
    };
  },
};

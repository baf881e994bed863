import { counted } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { type Fit, inPhase } from "#promises/deciding/guards/guard.ts";
import { here } from "#promises/deciding/guards/review.ts";
import { decisionDue, formalLimit } from "#streams/placement/reviews/review.ts";

const enoughFormal: Fit = (f) =>
  decisionDue(f)
    ? undefined
    : refuse(
        `This decision comes after ${counted(formalLimit(f) ?? 0, "formal review")} in a row without improvement.`,
      );

export const formalDecisionFits: readonly Fit[] = [inPhase("active"), here, enoughFormal];

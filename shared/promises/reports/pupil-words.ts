import { refuse } from "#domain/decision.ts";
import { type Guard, text } from "#promises/deciding/guards/guard.ts";
import { holdsAnswer, latestOf } from "#streams/placement/records.ts";

/** The safeguarding lead has decided that what this pupil thinks is kept confidential (rules of sense, age). */
export const pupilWordsKept: Guard<"report-checked" | "final-report-checked"> = ({ placement: p }, s) => {
  const decision = latestOf(p, "confidentiality");
  const kept = holdsAnswer(decision, "decision", "competent") && holdsAnswer(decision, "about", "views");
  return kept && text(s, "pupil-words-shared") === "yes"
    ? refuse(
        "The pupil decides about this, as the safeguarding lead has recorded: their own words do not go to the parents.",
        "pupil-words-shared",
      )
    : undefined;
};

import { cited, type Lint } from "./finding.ts";

/** Clauses whose text breaks off. */
export const unfinishedText: Lint = ({ profile, document }) =>
  document.unfinished.map(({ clause }) => ({
    rule: "unfinished-text",
    grade: "defect",
    clause: cited(profile, [clause]),
    says: `The text of section ${clause} breaks off in the middle of a sentence.`,
    remedy: "Complete the sentence from the version that the governors approved.",
  }));

import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { documentedRefusal, lastRefusal, parentsAsked } from "../parents-answers.ts";

export const refusalRows: readonly Row[] = [
  {
    id: "O22",
    title: "Document the refusal and what happens next",
    owner: "ap-lead",
    phase: "consent",
    blocks: "process",
    always: true,
    form: "refusal",
    settings: ["consent.onRefusal"],
    each: (f) => parentsAsked(f).filter((about) => lastRefusal(f, about) !== undefined),
    due: (f, about) => {
      const refusal = lastRefusal(f, about);
      return (
        refusal &&
        schoolDaysAfter(f.placement.calendar, dateOf(refusal.at), targets.refusalDocumented, "the refusal")
      );
    },
    met: documentedRefusal,
  },
];

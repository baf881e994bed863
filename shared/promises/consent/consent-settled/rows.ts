import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { consentState, latestAnswer, parentsAsked } from "../parents-answers.ts";

export const consentSettledRows: readonly Row[] = [
  {
    id: "O4",
    title: "Reply to the parent who has asked or wants a call",
    owner: "ap-lead",
    phase: "consent",
    blocks: "process",
    always: true,
    form: "consent-settled",
    each: (f) => parentsAsked(f).filter((about) => ["question", "call-me"].includes(consentState(f, about))),
    due: (f, about) => {
      const answer = latestAnswer(f, about);
      return (
        answer &&
        schoolDaysAfter(f.placement.calendar, dateOf(answer.at), targets.replyToParent, "the parent wrote")
      );
    },
    met: () => undefined,
  },
];

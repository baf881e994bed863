import type { Follow } from "#promises/act.ts";
import { toStaff } from "#promises/deciding/telling/mails.ts";
import { wordOf } from "./fits.ts";

/** An agreement counts for every role that they have a word as; where they do not agree, whoever proposed it hears so. */
export const decisionConfirmedFollows: Follow<"decision-confirmed"> = ({ placement: p }, s) => {
  const answer = s.answers.answer === "agree" ? "agree" : "disagree";
  return {
    events: [{ type: "decision-confirmed", roles: wordOf(p, s.eyes?.mine ?? []), answer }],
    owes:
      answer === "disagree"
        ? [toStaff(p, p.proposal?.proposer ?? "headteacher", "decision-not-agreed", s)]
        : [],
  };
};

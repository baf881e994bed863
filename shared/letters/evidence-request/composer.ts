import { londonDate } from "#domain/calendar/london.ts";
import { evidenceAsks } from "#promises/general-page-form.ts";
import { formsInRound } from "#streams/placement/evidence-key.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { askOf } from "../composing/question.ts";
import { askedPersonOf } from "../composing/reader.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { EvidenceRequestFacts } from "./facts.ts";

export const composeEvidenceRequest: PlacementComposer<EvidenceRequestFacts> = async (c, mail) => {
  const ask = askOf(c, mail.facts.ask);
  return {
    school: await schoolFactsOf(c),
    asked: await askedPersonOf(c, mail.to),
    asks: evidenceAsks(formsInRound(ask.round)),
    link: await c.link(),
    answerBy: londonDate(ask.due),
    signedBy: await signatoryOf(c),
  };
};

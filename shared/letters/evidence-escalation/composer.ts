import { evidenceAsks } from "#promises/general-page-form.ts";
import { formsInRound } from "#streams/placement/evidence-key.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { askOf, unansweredFacts } from "../composing/question.ts";
import type { EvidenceEscalationFacts } from "./facts.ts";

export const composeEvidenceEscalation: PlacementComposer<EvidenceEscalationFacts> = async (c, mail) => {
  const ask = askOf(c, mail.facts.ask);
  return { ...unansweredFacts(c, ask), asks: evidenceAsks(formsInRound(ask.round)) };
};

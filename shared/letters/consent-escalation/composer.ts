import type { PlacementComposer } from "../composing/placement-case.ts";
import { askOf, unansweredFacts } from "../composing/question.ts";
import type { ConsentEscalationFacts } from "./facts.ts";

export const composeConsentEscalation: PlacementComposer<ConsentEscalationFacts> = async (c, mail) =>
  unansweredFacts(c, askOf(c, mail.facts.ask));

import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, notEnded } from "#promises/deciding/guards/guard.ts";
import { standsInWrongly } from "#promises/deciding/guards/second-person.ts";
import { nothingToDecide, refusalStands } from "#streams/placement/consent/consent.ts";
import { formOf } from "#streams/placement/facts.ts";
import { answerIn } from "#streams/placement/recorded.ts";

const somethingToDecide: Fit = (f) => {
  const why = nothingToDecide(f);
  return why ? refuse(`There is nothing to decide here. ${why}`) : undefined;
};

/** What was refused is written down first, with what the school said to it (catalogue O22). */
const documentedFirst: Fit = (f) =>
  refusalStands(f.placement) &&
  !f.placement.asks.some((a) => answerIn(formOf(f.placement, `refusal.${a.to}`), "next") === "head-decides")
    ? refuse("First document the refusal, and that the headteacher decides.")
    : undefined;

/** The person whom the policy names, or who stands in for them where there is nobody. */
const whoMay: Guard<"consent-decision"> = (_f, s) =>
  s.eyes && !s.eyes.decides ? standsInWrongly(s.eyes, "", s.by) : undefined;

export const consentDecisionFits: readonly Fit[] = [
  inPhase("consent", "checks", "commissioning", "active"),
  notEnded,
  somethingToDecide,
  documentedFirst,
];

export const consentDecisionTakes: readonly Guard<"consent-decision">[] = [
  whoMay,
  notAfterToday("decided-on", "The date of the decision"),
];

import { refuse } from "#domain/decision.ts";
import { nothingToDecide, refusalStands } from "#streams/placement/consent.ts";
import { ended, formOf } from "#streams/placement/facts.ts";
import { type Guard, inPhase, notAfterToday } from "./guarding.ts";
import { standsInWrongly } from "./second-eyes.ts";

const notEnded: Guard = (f) =>
  ended(f.placement) ? refuse("The end of this placement is already recorded.") : undefined;

const somethingToDecide: Guard = (f) => {
  const why = nothingToDecide(f);
  return why ? refuse(`There is nothing to decide here. ${why}`) : undefined;
};

/** What was refused is written down first, with what the school said to it (catalogue O22). */
const documentedFirst: Guard = (f) =>
  refusalStands(f.placement) &&
  !f.placement.asks.some((a) => formOf(f.placement, `refusal.${a.to}`)?.answers.next === "head-decides")
    ? refuse("First document the refusal, and that the headteacher decides.")
    : undefined;

/** The person whom the policy names, or who stands in for them where there is nobody. */
const whoMay: Guard = (_f, s) => (s.eyes && !s.eyes.decides ? standsInWrongly(s.eyes, "", s.by) : undefined);

/** What must hold before the decision after hearing the parents is taken. */
export const consentGuards: Readonly<Record<string, readonly Guard[]>> = {
  "consent-decision": [
    inPhase("consent", "checks", "commissioning", "active"),
    notEnded,
    somethingToDecide,
    documentedFirst,
    whoMay,
    notAfterToday("decided-on", "The date of the decision"),
  ],
};

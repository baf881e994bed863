import { listed } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { after, type Fit, inPhase, notEnded } from "#promises/deciding/guards/guard.ts";
import { atProvider } from "#promises/deciding/guards/route.ts";
import { missingTerms } from "#streams/placement/consent/agreed-terms.ts";

/** Nobody agrees to terms with gaps (catalogue O56). */
const termsWhole: Fit = (f) => {
  const missing = missingTerms(f);
  return missing.length > 0 ? refuse(`The terms are not whole yet. First ${listed(missing)}.`) : undefined;
};

export const providerAgreementFits: readonly Fit[] = [
  inPhase("commissioning", "active"),
  notEnded,
  atProvider,
  after("plan", "make the personal plan"),
  after("school-link", "record whom to ring"),
  termsWhole,
];

import { checksReply } from "#streams/placement/checking.ts";
import type { Placement } from "#streams/placement/state.ts";

/** Forms between consent and start that staff can open besides those that are owed: on behalf of the provider, and to correct. */
export const formsBeforeStart = [
  "provider-checks",
  "checks-judged",
  "provider-agreement",
  "plan",
  "risk-assessment",
  "school-link",
  "information-shared",
  "la-notice",
] as const;

/** What these forms are called where staff fill them in for somebody else. */
export const onBehalf: Readonly<Record<string, string>> = {
  "provider-checks": "Record the provider’s answers for it",
  "provider-agreement": "Record what the provider says to the terms",
};

type BeforeStart = (typeof formsBeforeStart)[number];

const corrected = (p: Placement, form: BeforeStart): boolean =>
  p.forms[form] !== undefined && (p.phase === "checks" || p.phase === "commissioning");

/** Whether such a form is worth offering now. */
export const fitsBeforeStart = (p: Placement, form: BeforeStart): boolean => {
  if (form === "provider-checks") return p.phase === "checks";
  if (form === "checks-judged") return p.phase === "checks" && checksReply(p) !== undefined;
  if (form === "provider-agreement")
    return p.phase === "commissioning" && p.forms.plan !== undefined && p.forms["school-link"] !== undefined;
  return corrected(p, form);
};

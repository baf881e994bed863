import { askedForConsent } from "#streams/placement/consent/askers.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import { consentAsk, consentOf, contactOf, type Facts, formOf } from "#streams/placement/facts.ts";

export const parentsAsked = (f: Facts) => askedForConsent(f.placement).map((c) => c.id);

export const consentState = (f: Facts, about: string) => {
  const contact = contactOf(f.placement, about);
  return contact ? consentOf(f.placement, contact) : "not-asked";
};

export const latestAnswer = (f: Facts, about: string) => {
  const ask = consentAsk(f.placement, about);
  return ask && standing(ask);
};

/** A refusal that its own parent took back before anything was decided upon it has no next step to document. */
export const lastRefusal = (f: Facts, about: string) =>
  f.placement.asks
    .filter((a) => a.to === about)
    .flatMap((a) => standing(a) ?? [])
    .filter((a) => a.answer === "refuse")
    .at(-1);

export const documentedRefusal = (f: Facts, about: string) => {
  const documented = formOf(f.placement, `refusal.${about}`);
  return documented && documented.version > (lastRefusal(f, about)?.version ?? 0) ? documented : undefined;
};

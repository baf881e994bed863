import { counted } from "#domain/calendar/date-words.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import type { Counted } from "./roll.ts";

const count = (answers: FormAnswers, field: string): number | undefined => {
  const value = answers[field];
  return typeof value === "number" ? value : undefined;
};

/**
 * Why a provider may not be used as far as registration goes, from what it declares of its own whole full-time roll
 * (EA 1996 s.463; catalogue O35); undefined when it may. What the schools of the trust
 * count themselves (`ours`) never clears a provider; where it is more than was declared, it speaks against it.
 */
export const registrationFault = (
  { settings }: Pick<EffectiveRules, "settings">,
  declared: FormAnswers,
  ours: Counted = { pupils: 0, vulnerable: 0 },
): string | undefined => {
  if (declared.registered === "yes")
    return declared.urn
      ? undefined
      : "The provider says that it is registered, but has not given its number.";
  if (settings["provider.unregistered"].value === "forbidden")
    return `This provider is not registered, and the policy takes only registered ones (${settings["provider.unregistered"].won.clause}).`;
  const said = count(declared, "full-time-pupils");
  const saidVulnerable = count(declared, "full-time-vulnerable");
  if (said === undefined || saidVulnerable === undefined)
    return "The provider has not declared how many pupils it teaches full time.";
  const pupils = Math.max(said, ours.pupils);
  const vulnerable = Math.max(saidVulnerable, ours.vulnerable);
  const most = settings["provider.registrationPupils"].value;
  const mostVulnerable = settings["provider.registrationVulnerable"].value;
  if (pupils >= most)
    return `With ${counted(pupils, "full-time pupil")} this provider must be registered and is not. Do not use it, and report it to Ofsted.`;
  return vulnerable >= mostVulnerable
    ? `With ${counted(vulnerable, "full-time pupil")} who has a plan or is looked after, this provider must be registered and is not. Do not use it, and report it to Ofsted.`
    : undefined;
};

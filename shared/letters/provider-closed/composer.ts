import type { RegisterComposer } from "../composing/register-case.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { ProviderClosedFacts } from "./facts.ts";

export const composeProviderClosed: RegisterComposer<ProviderClosedFacts> = async (c, { facts }) => {
  const pupil = facts.pupil ?? "";
  const initials = await c.initials([pupil]);
  return {
    school: await schoolFactsOf(c),
    what: facts.what,
    initials: initials(pupil),
    first: facts.first ?? c.register.date,
    last: facts.last ?? c.register.date,
    ...(facts.afternoon === "yes" ? { afternoon: "yes" } : {}),
    signedBy: await signatoryOf(c),
  };
};

import type { RegisterComposer } from "../composing/register-case.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { DayParentsFacts } from "./facts.ts";

export const composeDayParents: RegisterComposer<DayParentsFacts> = async (c, mail) => {
  const pupil = mail.facts.pupil ?? "";
  const initials = await c.initials([pupil]);
  return {
    school: await schoolFactsOf(c),
    what: mail.facts.what,
    because: c.register.told?.because,
    initials: initials(pupil),
    date: c.register.date,
    signedBy: await signatoryOf(c),
  };
};

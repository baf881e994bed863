import type { RegisterComposer } from "../composing/register-case.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { AbsenceParentsFacts } from "./facts.ts";

export const composeAbsenceParents: RegisterComposer<AbsenceParentsFacts> = async (c, mail) => {
  const pupil = mail.facts.pupil ?? "";
  const initials = await c.initials([pupil]);
  return {
    school: await schoolFactsOf(c),
    what: mail.facts.what,
    initials: initials(pupil),
    date: c.register.date,
    session: mail.facts.session,
    signedBy: await signatoryOf(c),
  };
};

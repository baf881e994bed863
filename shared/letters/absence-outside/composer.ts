import type { RegisterComposer } from "../composing/register-case.ts";
import { schoolFactsOf } from "../composing/school.ts";
import type { AbsenceOutsideFacts } from "./facts.ts";

/** Whom outsiders ring: the safeguarding lead, whose number the school keeps with the other numbers (catalogue O124). */
export const composeAbsenceOutside: RegisterComposer<AbsenceOutsideFacts> = async (c, mail) => {
  const numbers = await c.safeguardingNumbers();
  const pupil = mail.facts.pupil ?? "";
  const initials = await c.initials([pupil]);
  const lead = await c.staff("dsl");
  const { name, phone } = c.schoolRecord;
  return {
    school: await schoolFactsOf(c),
    what: mail.facts.what,
    whom: mail.facts.whom,
    initials: initials(pupil),
    date: c.register.date,
    session: mail.facts.session,
    ring: { name: lead?.name ?? name, phone: numbers?.lead.phone || phone },
    ...(mail.facts.whom === "social-worker" && numbers?.duty.phone ? { duty: numbers.duty } : {}),
  };
};

import { schoolFactsOf } from "../compose/context.ts";
import { holdersOf, staffOf } from "../people/people.ts";
import { safeguardingNumbers } from "../school/record-duty.ts";
import { type Compose, initialsFor } from "./register-context.ts";

/** Whom outsiders ring: the safeguarding lead, whose number the school keeps with the other numbers (catalogue O124). */
export const outsideFacts: Compose = async (deps, c, mail) => {
  const numbers = await safeguardingNumbers(deps, c.at);
  const initials = await initialsFor(deps, c, [mail.facts.pupil ?? ""]);
  const lead = await staffOf(deps, c.scope, holdersOf(c.school, "dsl")[0] ?? "");
  const { name, phone } = c.schoolRecord;
  return {
    school: await schoolFactsOf(deps, c),
    what: mail.facts.what,
    whom: mail.facts.whom,
    initials: initials(mail.facts.pupil ?? ""),
    date: c.register.date,
    session: mail.facts.session,
    ring: { name: lead?.name ?? name, phone: numbers?.lead.phone || phone },
    ...(mail.facts.whom === "social-worker" && numbers?.duty.phone ? { duty: numbers.duty } : {}),
  };
};

import type { RegisterComposer } from "../composing/register-case.ts";
import type { DayProviderFacts } from "./facts.ts";

export const composeDayProvider: RegisterComposer<DayProviderFacts> = async (c, mail) => {
  const pupils = c.register.told?.pupils ?? [];
  const initials = await c.initials(pupils);
  return {
    school: { name: c.schoolRecord.name, phone: c.schoolRecord.phone },
    what: mail.facts.what,
    because: c.register.told?.because,
    date: c.register.date,
    pupils: pupils.map(initials),
  };
};

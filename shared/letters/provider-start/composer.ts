import { initialsOf } from "#contracts/people.ts";
import { patternsOf } from "#domain/week/patterns.ts";
import { endOf, startOf } from "#streams/placement/facts.ts";
import { Incomplete } from "../composing/incomplete.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { schoolFactsOf } from "../composing/school.ts";
import type { ProviderStartFacts } from "./facts.ts";

/** Tells the provider that a pupil starts and where the pack for day one is (catalogue O57, O62): initials, nothing more. */
export const composeProviderStart: PlacementComposer<ProviderStartFacts> = async (c) => {
  const lead = await c.staff("dsl");
  if (!lead) throw new Incomplete("Nobody is recorded as safeguarding lead");
  const last = endOf(c.placement);
  const said = await c.words(Object.values(c.placement.forms.timetable?.words ?? {}));
  const { "outside-name": name, "outside-phone": phone } = said;
  return {
    ...(name && phone ? { outside: { name: String(name), phone: String(phone) } } : {}),
    school: await schoolFactsOf(c),
    initials: initialsOf(c.pupil),
    firstDay: startOf(c.placement),
    ...(last ? { lastDay: last } : {}),
    sessions: patternsOf(c.placement.forms.timetable?.answers ?? {}, c.placement.calendar),
    pack: await c.link(),
    safeguarding: { name: lead.name, phone: c.schoolRecord.phone },
  };
};

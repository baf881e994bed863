import { initialsOf } from "#contracts/people.ts";
import { endOf, startOf } from "#domain/placement/facts.ts";
import { patternsOf } from "#domain/placement/timetable.ts";
import { holdersOf, staffOf } from "../people/people.ts";
import { type Composer, Incomplete, schoolFactsOf } from "./context.ts";

/** Tells the provider that a pupil starts and where the pack for day one is (catalogue O57, O62): initials, nothing more. */
export const providerStartFacts: Composer = async (deps, c, _mail, link) => {
  const { forms } = c.placement;
  const lead = await staffOf(deps, c.scope, holdersOf(c.school, "dsl")[0] ?? "");
  if (!lead) throw new Incomplete("Nobody is recorded as safeguarding lead");
  const last = endOf(c.placement);
  return {
    school: await schoolFactsOf(deps, c),
    initials: initialsOf(c.pupil),
    firstDay: startOf(c.placement),
    ...(last ? { lastDay: last } : {}),
    sessions: patternsOf(forms.timetable?.answers ?? {}),
    pack: await link(),
    safeguarding: { name: lead.name, phone: c.schoolRecord.phone },
  };
};

export const packUpdatedFacts: Composer = async (deps, c, _mail, link) => ({
  school: await schoolFactsOf(deps, c),
  initials: initialsOf(c.pupil),
  pack: await link(),
});

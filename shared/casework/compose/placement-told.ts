import { initialsOf } from "#contracts/people.ts";
import { plannedTimetable } from "#domain/placement/changing.ts";
import { contactOf, endOf, startOf } from "#domain/placement/facts.ts";
import { patternsOf } from "#domain/placement/timetable.ts";
import { routeNames } from "#domain/routes.ts";
import { providerOf } from "../people/people.ts";
import { type Composer, schoolFactsOf, signatoryOf } from "./context.ts";

/** What a social worker or the virtual school was told, as far as it is known; the provider only where they may know it. */
export const placementToldFacts: Composer = async (deps, c, mail) => {
  const { placement } = c;
  const what = mail.facts.what ?? "told";
  const timetable = placement.forms.timetable ? plannedTimetable(placement) : undefined;
  const mayKnow = contactOf(placement, mail.to)?.getsAddress === "yes";
  const provider = mayKnow ? await providerOf(deps, c.at.tenant, placement.provider?.id ?? "") : undefined;
  return {
    school: await schoolFactsOf(deps, c),
    what,
    initials: initialsOf(c.pupil),
    arrangement: routeNames[placement.route],
    ...(provider ? { provision: provider.name } : {}),
    ...(timetable
      ? {
          lastDay: endOf(placement),
          ...(what === "ended" ? {} : { firstDay: startOf(placement), sessions: patternsOf(timetable) }),
        }
      : {}),
    signedBy: await signatoryOf(deps, c),
  };
};

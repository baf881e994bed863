import { initialsOf } from "#contracts/people.ts";
import { routeNames } from "#domain/routes.ts";
import { patternsOf } from "#domain/week/patterns.ts";
import { arrived, contactOf, endOf, startOf } from "#streams/placement/facts.ts";
import { plannedTimetable } from "#streams/placement/week/timetable-change.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { PlacementToldFacts } from "./facts.ts";

/** What a social worker or the virtual school was told, as far as it is known; the provider only where they may know it. */
export const composePlacementTold: PlacementComposer<PlacementToldFacts> = async (c, mail) => {
  const { placement } = c;
  const told = mail.facts.what ?? "told";
  const what = told === "ended" && !arrived(placement) ? "not-begun" : told;
  const timetable = placement.forms.timetable ? plannedTimetable(placement) : undefined;
  const mayKnow = contactOf(placement, mail.to)?.getsAddress === "yes";
  const provider = mayKnow ? await c.provider() : undefined;
  return {
    school: await schoolFactsOf(c),
    what,
    initials: initialsOf(c.pupil),
    arrangement: routeNames[placement.route],
    ...(provider ? { provision: provider.name } : {}),
    ...(timetable && what !== "not-begun"
      ? {
          lastDay: endOf(placement),
          ...(what === "ended"
            ? {}
            : { firstDay: startOf(placement), sessions: patternsOf(timetable, placement.calendar) }),
        }
      : {}),
    signedBy: await signatoryOf(c),
  };
};

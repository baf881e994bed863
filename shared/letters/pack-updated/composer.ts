import { initialsOf } from "#contracts/people.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { schoolFactsOf } from "../composing/school.ts";
import type { PackUpdatedFacts } from "./facts.ts";

export const composePackUpdated: PlacementComposer<PackUpdatedFacts> = async (c) => ({
  school: await schoolFactsOf(c),
  initials: initialsOf(c.pupil),
  pack: await c.link(),
});

import { initialsOf } from "#contracts/people.ts";
import { neverArrived } from "#streams/placement/begun.ts";
import { endOf } from "#streams/placement/facts.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { schoolFactsOf } from "../composing/school.ts";
import type { ProviderEndFacts } from "./facts.ts";

/** That a placement has ended, or does not begin, for the provider: initials and the last day, and nothing of the reason. */
export const composeProviderEnd: PlacementComposer<ProviderEndFacts> = async (c) => ({
  school: await schoolFactsOf(c),
  initials: initialsOf(c.pupil),
  lastDay: endOf(c.placement),
  ...(neverArrived(c.placement) ? { notBegun: true } : {}),
});

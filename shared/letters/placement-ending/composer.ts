import { endOf } from "#streams/placement/facts.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { childFor } from "../composing/reader.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { PlacementEndingFacts } from "./facts.ts";

/** That it has been decided to end a placement: to those who may be told, with no reason and no place (catalogue O29; 1N). */
export const composePlacementEnding: PlacementComposer<PlacementEndingFacts> = async (c, mail) => ({
  school: await schoolFactsOf(c),
  child: childFor(c, mail.to),
  lastDay: endOf(c.placement),
  written: c.today,
  signedBy: await signatoryOf(c),
});

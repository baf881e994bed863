import { type Gap, gapsIn, type Notice } from "../letter.ts";
import { composePlacement } from "./compose-placement.ts";
import { examplePlacement } from "./example-placement.ts";
import { type PlacementFacts, placementFacts } from "./placement-facts.ts";

/**
 * The written notification of a placement (O25, O26, O23; TWE 12.1-12.4, WBS 6.5), by agreement or by direction.
 * For a direction it is the notice that the law asks for, and holds the confirmation of the attendance duty.
 */
export const placementLetter: Notice<PlacementFacts> = {
  id: "placement-letter",
  title: "Letter about a placement",
  audience: "parent",
  facts: placementFacts,
  compose: (facts) =>
    composePlacement(
      facts,
      facts.recipient.kind === "pupil"
        ? "A letter about your education"
        : "A letter about your child’s education",
      [],
    ),
  example: examplePlacement,
};

/** What the letter still lacks, in words for staff; none means that it can be composed. */
export function missingFacts(partial: unknown): readonly Gap[] {
  return gapsIn(placementFacts, partial ?? {});
}

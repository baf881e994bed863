import { heading, type LetterBlock, list, paragraph } from "../letter.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import type { RouteOf } from "./route-facts.ts";
import type { directionWords } from "./words-direction.ts";

type Say = typeof directionWords;

/** What is decided, by whom and under which power (O6, O128; WBS 6.3-6.5, TWE 7.2). */
export const directionDecided = (
  route: RouteOf<"direction">,
  facts: PlacementLetterFacts,
  say: Say,
): readonly LetterBlock[] => [
  paragraph(say.decided(facts)),
  paragraph(say.noPunishment(facts)),
  ...(route.otherSchool ? [paragraph(say.otherSchool(facts))] : []),
  paragraph(say.approved(route)),
];

/**
 * The written confirmation of the attendance duty (O23; WBS 6.5; EA 1996 s.444(1) and s.444ZA(1B)). Only for a pupil of
 * compulsory school age: under and over it nobody has this duty.
 */
export const attendanceDuty = (facts: PlacementLetterFacts, say: Say): readonly LetterBlock[] =>
  facts.pupil.age === "compulsory"
    ? [heading(say.dutyHeading), paragraph(say.duty(facts)), paragraph(say.nothingWrong(facts))]
    : [];

/** Parents may ask for a review (SI 2012/2532, reg. 4A): held unless there was one in the 10 weeks before. */
export const yourRights = (facts: PlacementLetterFacts, say: Say): readonly LetterBlock[] => [
  heading(say.rightsHeading),
  list(say.rights(facts)),
];

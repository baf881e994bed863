import { heading, type LetterBlock, list, paragraph } from "../letter.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import type { RouteOf } from "./route-facts.ts";
import type { sixthDayWords } from "./words-sixth-day.ts";

type Say = typeof sixthDayWords;

/** Notice of education during a suspension (SI 2012/1033 Sch 2 para 8; catalogue O66). */
export const suspended = (
  route: RouteOf<"sixth-day">,
  facts: PlacementLetterFacts,
  say: Say,
): readonly LetterBlock[] => [
  paragraph(say.suspended(route, facts)),
  ...(route.sixthDay === undefined ? [] : [paragraph(say.lawAsks(route.sixthDay))]),
];

/** What is expected, and what parents can say: their agreement is not asked (catalogue 1N). */
export const whileSuspended = (facts: PlacementLetterFacts, say: Say): readonly LetterBlock[] => [
  heading(say.goingHeading),
  paragraph(facts.pupil.age === "compulsory" ? say.mustGo(facts) : say.pleaseGo(facts)),
  list(say.tellUs),
];

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

/**
 * What is expected, and what parents can say: their agreement is not asked (catalogue 1N). The duty of parents rests on
 * EA 1996 s.444ZA(1A): of compulsory school age, suspended and not permanently excluded, and not taught at home.
 */
export const whileSuspended = (
  route: RouteOf<"sixth-day">,
  facts: PlacementLetterFacts,
  say: Say,
): readonly LetterBlock[] => [
  heading(say.goingHeading),
  paragraph(facts.pupil.age === "compulsory" ? say.mustGo(facts) : say.pleaseGo(facts)),
  ...(facts.pupil.age === "compulsory" && !route.excluded && !route.atHome
    ? [paragraph(say.duty(facts))]
    : []),
  list(say.tellUs),
];

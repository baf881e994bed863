import { heading, type LetterBlock, list, paragraph } from "../letter.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import type { RouteOf } from "./route-facts.ts";
import type { flexiWords, partTimeWords } from "./words-own-timetable.ts";

type PartTime = typeof partTimeWords;
type Flexi = typeof flexiWords;

/** What a part-time timetable is, and that it ends. */
export const partTimeAgreed = (
  { checks, stillAsked, afterHearing }: RouteOf<"part-time">,
  facts: PlacementLetterFacts,
  say: PartTime,
): readonly LetterBlock[] => [
  paragraph(say.starts(facts, stillAsked ? "asked" : afterHearing ? "decided" : "agreed")),
  paragraph(say.limited(facts)),
  ...(checks === "none" ? [] : [paragraph(say.checks(facts, checks))]),
];

/** What is expected of parents, how the register marks it, and that agreement can be taken back (O112, O116; 1N). */
export const whileAway = (facts: PlacementLetterFacts, say: PartTime): readonly LetterBlock[] => [
  heading(say.awayHeading),
  list(say.away(facts)),
];

/** What was agreed on flexi-schooling: days at school below, and the rest of the six parts (O118; WBS 10.5). */
export const flexiAgreed = (
  route: RouteOf<"flexi">,
  facts: PlacementLetterFacts,
  say: Flexi,
): readonly LetterBlock[] => [
  paragraph(say.starts(facts)),
  paragraph(say.staysPupil(facts)),
  heading(say.agreedHeading),
  list(say.agreed(route, facts)),
];

/** How flexi-schooling ends (O118; WBS 10.6). */
export const endingFlexi = (
  route: RouteOf<"flexi">,
  facts: PlacementLetterFacts,
  say: Flexi,
): readonly LetterBlock[] => [
  heading(say.endHeading),
  paragraph(say.end(route, facts)),
  paragraph(say.atSchool(facts)),
];

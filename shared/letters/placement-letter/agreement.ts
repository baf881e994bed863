import { heading, type LetterBlock, paragraph } from "../letter.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import type { agreementWords, CameAbout } from "./words-agreement.ts";

type Say = typeof agreementWords;

/**
 * How it came about: agreed; decided after hearing the parents, without the agreement of all (TMP 6, WBS 7.4); or asked of
 * those who agreed to earlier terms, and not answered by all.
 */
const how = ({ route }: PlacementLetterFacts): CameAbout => {
  if (route.kind !== "agreement" && route.kind !== "on-site") return "agreed";
  if (route.stillAsked) return "asked";
  return route.afterHearing ? "decided" : "agreed";
};

/** What was agreed, or decided after hearing the parents (O25; TWE 8.2-8.7, ECC 7, TMP 6). */
export const placementAgreed = (facts: PlacementLetterFacts, say: Say): readonly LetterBlock[] => [
  paragraph(say.starts(facts, how(facts))),
  paragraph(say.keepsPlace(facts)),
];

/** Attendance is expected as at school (O28; TWE 8.7); what was agreed can be taken back (1N). */
export const whatWasAgreed = (facts: PlacementLetterFacts, say: Say): readonly LetterBlock[] => [
  heading(say.goingHeading[how(facts)]),
  paragraph(facts.pupil.age === "compulsory" ? say.mustGo(facts, how(facts)) : say.pleaseGo(facts)),
  paragraph(say.changeMind[how(facts)]),
];

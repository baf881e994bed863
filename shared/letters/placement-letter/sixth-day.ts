import { heading, type LetterBlock, list, paragraph } from "../letter.ts";
import { dateInWords } from "../parts/wording.ts";
import type { PlacementFacts } from "./placement-facts.ts";
import { voiceOf } from "./voice.ts";

type SixthDay = Extract<PlacementFacts["route"], { kind: "sixth-day" }>;

/** Notice of education during a suspension (SI 2012/1033 Sch 2 para 8; catalogue O66). */
export function suspended(route: SixthDay, facts: PlacementFacts): readonly LetterBlock[] {
  const { who, Who, isPupil } = voiceOf(facts);
  const away = route.excluded
    ? `${isPupil ? "have" : "has"} been permanently excluded from`
    : `${isPupil ? "are" : "is"} suspended from`;
  return [
    paragraph(
      `${Who} ${away} ${facts.school.name}. From ${dateInWords(facts.firstDay)} ` +
        `${who} will be taught at ${facts.provision.name} on the days shown below. This letter is your notice of it.`,
    ),
    ...(route.sixthDay === undefined
      ? []
      : [
          paragraph(
            "When a pupil is out of school for more than five school days in a row, the law asks for education from the sixth day on. " +
              `That day is ${dateInWords(route.sixthDay)}.`,
          ),
        ]),
  ];
}

/** What is expected, and what parents can say: their agreement is not asked (catalogue 1N). */
export function whileSuspended(facts: PlacementFacts): readonly LetterBlock[] {
  const { who } = voiceOf(facts);
  return [
    heading("Going there"),
    paragraph(
      facts.pupil.age === "compulsory"
        ? `On these days ${who} must go to each session, as to lessons at school.`
        : `Please help us to make it work: ${who} will gain most by going to each session.`,
    ),
    list([
      "We do not need your agreement for this. But we do want to hear what you think.",
      "If a day or a time does not work for you, please ring us. We will look for another way with you.",
    ]),
  ];
}

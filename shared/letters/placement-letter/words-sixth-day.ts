import { dateInWords } from "../parts/wording.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import type { RouteOf } from "./route-facts.ts";
import { voiceOf } from "./voice.ts";

export const sixthDayWords = {
  suspended: (route: RouteOf<"sixth-day">, facts: PlacementLetterFacts) => {
    const { who, Who, isPupil } = voiceOf(facts);
    const away = route.excluded
      ? `${isPupil ? "have" : "has"} been permanently excluded from`
      : `${isPupil ? "are" : "is"} suspended from`;
    return (
      `${Who} ${away} ${facts.school.name}. From ${dateInWords(facts.firstDay)} ` +
      `${who} will be taught at ${facts.provision.name} on the days shown below. This letter is your notice of it.`
    );
  },
  lawAsks: (sixthDay: string) =>
    "When a pupil is out of school for more than five school days in a row, the law asks for education from the sixth day on. " +
    `That day is ${dateInWords(sixthDay)}.`,
  goingHeading: "Going there",
  mustGo: (facts: PlacementLetterFacts) =>
    `On these days ${voiceOf(facts).who} must go to each session, as to lessons at school.`,
  duty: (facts: PlacementLetterFacts) =>
    `You have a duty to make sure that ${voiceOf(facts).who} goes to each session there, just as to lessons at school. ` +
    "This comes from section 444(1) of the Education Act 1996. " +
    "Section 444ZA(1A) of that Act applies it to education during a suspension, once you have this letter.",
  pleaseGo: (facts: PlacementLetterFacts) =>
    `Please help us to make it work: ${voiceOf(facts).who} will gain most by going to each session.`,
  tellUs: [
    "We do not need your agreement for this. But we do want to hear what you think.",
    "If a day or a time does not work for you, please ring us. We will look for another way with you.",
  ],
};

import { heading, type LetterBlock, list, paragraph } from "../letter.ts";
import { dateInWords } from "../parts/wording.ts";
import type { PlacementFacts } from "./placement-facts.ts";
import { type Voice, voiceOf } from "./voice.ts";

type Direction = Extract<PlacementFacts["route"], { kind: "direction" }>;

/** What is decided, by whom and under which power (O6, O128; WBS 6.3-6.5, TWE 7.2). */
export function directionDecided(route: Direction, facts: PlacementFacts): readonly LetterBlock[] {
  const { Who, whose, isPupil } = voiceOf(facts);
  return [
    paragraph(
      `We are writing to tell you about a decision. From ${dateInWords(facts.firstDay)} ${isPupil ? "you" : Who} ` +
        `must go to ${facts.provision.name} on the days shown below. The law calls this an off-site direction. ` +
        "This letter is your written notice of it.",
    ),
    paragraph(
      `A direction is there to help with ${whose} behaviour. It is not a punishment. ` +
        `${Who} will still be a pupil at ${facts.school.name}, and will still have a place with us.`,
    ),
    ...(route.otherSchool
      ? [
          paragraph(
            `${facts.provision.name} is a school. ${Who} will be on its register and on ours, and we stay the main school.`,
          ),
        ]
      : []),
    paragraph(
      `This direction was approved by ${route.approvedBy} on ${dateInWords(route.approvedOn)}. ${powerInWords(route)}`,
    ),
  ];
}

function powerInWords({ power }: Direction): string {
  return power.kind === "maintained"
    ? "The legal power for it is section 29A of the Education Act 2002."
    : `The legal power for it is in our articles of association (${power.clause}).`;
}

/**
 * The written confirmation of the attendance duty (O23; WBS 6.5; EA 1996 s.444(1) and s.444ZA). Only for a pupil of
 * compulsory school age: under and over it nobody has this duty.
 */
export function attendanceDuty(facts: PlacementFacts): readonly LetterBlock[] {
  if (facts.pupil.age !== "compulsory") return [];
  const { who } = voiceOf(facts);
  return [
    heading("Written confirmation of your duty to ensure attendance"),
    paragraph(
      `You have a duty to make sure that ${who} goes to each session there, just as to lessons at school. ` +
        "This comes from section 444(1) of the Education Act 1996. " +
        "Section 444ZA(1A) and (1B) of that Act applies it to a place like this one, once you have this letter.",
    ),
    paragraph(
      `You have done nothing wrong, and this is not a fine. ` +
        `If something makes it hard for ${who} to go, please ring us straight away. We will try to help.`,
    ),
  ];
}

/** Parents may ask for a review (SI 2012/2532, reg. 4A): held unless there was one in the 10 weeks before. */
export function yourRights(voice: Voice): readonly LetterBlock[] {
  return [
    heading("What you can ask for"),
    list([
      "You can ask us in writing to hold a review. You can do this at any time.",
      "We will hold it as soon as we can, unless there was one in the 10 weeks before you asked.",
      "We do not need your agreement for a direction. But we do want to hear what you think.",
      voice.isPupil ? "Someone you trust can help you with this." : `${voice.Who} can tell us too.`,
    ]),
  ];
}

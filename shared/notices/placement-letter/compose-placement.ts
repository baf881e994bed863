import { listed } from "../../domain/date-words.ts";
import { parentClosing } from "../closing.ts";
import { heading, type Letter, type LetterBlock, list, paragraph, smallPrint } from "../letter.ts";
import { dateInWords, sentence } from "../wording.ts";
import { placementAgreed, whatWasAgreed } from "./agreement.ts";
import { attendanceDuty, directionDecided, yourRights } from "./direction.ts";
import type { PlacementFacts } from "./placement-facts.ts";
import { voiceOf } from "./voice.ts";
import { whenAndWhere } from "./when-and-where.ts";

/** The body of the notification; `before` stands under the greeting (a reissued letter says there what changed). */
export function composePlacement(
  facts: PlacementFacts,
  subject: string,
  before: readonly LetterBlock[],
): Letter {
  const voice = voiceOf(facts);
  const { school, recipient, route } = facts;
  return {
    subject,
    blocks: [
      { kind: "address", lines: school.address },
      { kind: "address", lines: [recipient.name, ...recipient.address] },
      paragraph(dateInWords(facts.written)),
      paragraph(`Dear ${recipient.name},`),
      ...before,
      heading("What will happen"),
      ...(route.kind === "direction" ? directionDecided(route, facts) : placementAgreed(facts)),
      ...why(facts),
      heading("When and where"),
      whenAndWhere(facts),
      heading(voice.isPupil ? "If you are ill or late" : `If ${voice.who} is ill or late`),
      paragraph(
        `Please ring ${facts.provision.name} on ${facts.provision.phone} before the day starts. ` +
          `Please ring us too, on ${school.contact.phone}.`,
      ),
      ...reviewed(facts),
      ...(route.kind === "direction"
        ? [...attendanceDuty(facts), ...yourRights(voice)]
        : whatWasAgreed(facts)),
      ...parentClosing(school, facts.signedBy),
      ...copies(facts),
    ],
  };
}

function why(facts: PlacementFacts): readonly LetterBlock[] {
  const { who } = voiceOf(facts);
  return [
    heading("Why"),
    paragraph(`The purpose: ${sentence(facts.purpose)}`),
    paragraph("The reasons for this:"),
    list(facts.reasons.map(sentence)),
    paragraph(`What we want ${who} to achieve (the objectives):`),
    list(facts.objectives.map(sentence)),
  ];
}

/** How and when it is reviewed (TWE 9.2, ECC 8, WBS 8.3). */
function reviewed({ reviews }: PlacementFacts): readonly LetterBlock[] {
  return [
    heading("How we will check that it works"),
    paragraph(sentence(reviews.how)),
    paragraph(
      `The first review will be on or before ${dateInWords(reviews.firstBy)}. After that: ${sentence(reviews.every)} ` +
        `We will invite ${listed(reviews.with)}.`,
    ),
  ];
}

function copies({ copiedTo }: PlacementFacts): readonly LetterBlock[] {
  return copiedTo === undefined ? [] : [smallPrint(`A copy of this letter goes to ${listed(copiedTo)}.`)];
}

import { listed } from "#domain/date-words.ts";
import { heading, type Letter, type LetterBlock, list, paragraph, smallPrint } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { letterHead } from "../parts/letter-head.ts";
import { dateInWords, sentence } from "../parts/wording.ts";
import { placementAgreed, whatWasAgreed } from "./agreement.ts";
import { attendanceDuty, directionDecided, yourRights } from "./direction.ts";
import { endingFlexi, flexiAgreed, partTimeAgreed, whileAway } from "./own-timetable.ts";
import type { PlacementFacts } from "./placement-facts.ts";
import { suspended, whileSuspended } from "./sixth-day.ts";
import { voiceOf } from "./voice.ts";
import { whenAndWhere } from "./when-and-where.ts";

/** The body of the notification; `before` stands under the greeting (a reissued letter says there what changed). */
export function composePlacement(
  facts: PlacementFacts,
  subject: string,
  before: readonly LetterBlock[],
): Letter {
  const voice = voiceOf(facts);
  const { school, recipient } = facts;
  return {
    subject,
    blocks: [
      ...letterHead(facts),
      ...(recipient.kind === "authority" ? [paragraph(copyForAuthority)] : []),
      ...before,
      heading("What will happen"),
      ...whatWillHappen(facts),
      ...why(facts),
      heading("When and where"),
      whenAndWhere(facts),
      heading(voice.isPupil ? "If you are ill or late" : `If ${voice.who} is ill or late`),
      paragraph(whomToRing(facts)),
      ...onRoll(facts),
      ...reviewed(facts),
      ...goingThere(facts),
      ...parentClosing(school, facts.signedBy),
      ...copies(facts),
    ],
  };
}

const copyForAuthority =
  "This is a copy of the notice to the parents. You get it because you keep the education, health and care plan.";

function whatWillHappen(facts: PlacementFacts): readonly LetterBlock[] {
  const { route } = facts;
  if (route.kind === "direction") return directionDecided(route, facts);
  if (route.kind === "sixth-day") return suspended(route, facts);
  if (route.kind === "part-time") return partTimeAgreed(route, facts);
  if (route.kind === "flexi") return flexiAgreed(route, facts);
  return placementAgreed(facts);
}

function goingThere(facts: PlacementFacts): readonly LetterBlock[] {
  const { route } = facts;
  const { kind } = route;
  if (kind === "part-time") return whileAway(facts);
  if (kind === "flexi") return endingFlexi(route, facts);
  if (kind === "direction") return [...attendanceDuty(facts), ...yourRights(voiceOf(facts))];
  return kind === "sixth-day" ? whileSuspended(facts) : whatWasAgreed(facts);
}

function whomToRing({ route, provision, school }: PlacementFacts): string {
  return ["on-site", "part-time", "flexi"].includes(route.kind)
    ? `Please ring us on ${school.contact.phone} before the day starts.`
    : `Please ring ${provision.name} on ${provision.phone} before the day starts. ` +
        `Please ring us too, on ${school.contact.phone}.`;
}

/** Where a timetable is the school’s own, nobody would think otherwise. */
function onRoll(facts: PlacementFacts): readonly LetterBlock[] {
  const own = ["on-site", "part-time", "flexi"].includes(facts.route.kind);
  const { Who, isPupil } = voiceOf(facts);
  return facts.staysOnRoll && !own
    ? [paragraph(isPupil ? "You stay on our school’s roll." : `${Who} stays on our school’s roll.`)]
    : [];
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

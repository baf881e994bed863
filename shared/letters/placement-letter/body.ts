import type { Said } from "../layout.ts";
import { heading, type Letter, type LetterBlock, list, paragraph, smallPrint } from "../letter.ts";
import { whichPupil } from "../parts/authority-pupil.ts";
import { parentClosing } from "../parts/closing.ts";
import { letterHead } from "../parts/letter-head.ts";
import { placementAgreed, whatWasAgreed } from "./agreement.ts";
import { attendanceDuty, directionDecided, yourRights } from "./direction.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import { endingFlexi, flexiAgreed, partTimeAgreed, whileAway } from "./own-timetable.ts";
import { suspended, whileSuspended } from "./sixth-day.ts";
import { whenAndWhere } from "./when-and-where.ts";
import type { PlacementBodyWords } from "./words.ts";

type Say = Said<PlacementBodyWords>;

/** The blocks of the notification; `before` stands under the greeting (a reissued letter says there what changed). */
export function placementBody(
  facts: PlacementLetterFacts,
  say: Say,
  before: readonly LetterBlock[] = [],
): Letter["blocks"] {
  return [
    ...letterHead(facts, say.shared),
    ...forAuthority(facts, say),
    ...before,
    heading(say.whatHeading),
    ...whatWillHappen(facts, say),
    ...why(facts, say),
    heading(say.whenHeading),
    whenAndWhere(facts, say),
    heading(say.illHeading(facts)),
    paragraph(isOwn(facts) || facts.withheld ? say.ringUs(facts) : say.ringThere(facts)),
    ...(facts.staysOnRoll && !isOwn(facts) ? [paragraph(say.onRoll(facts))] : []),
    ...reviewed(facts, say),
    ...goingThere(facts, say),
    ...parentClosing(facts, say.shared),
    ...(facts.copiedTo === undefined ? [] : [smallPrint(say.copies(facts.copiedTo))]),
  ];
}

/** Why the authority gets it, and which pupil it is about. */
const forAuthority = (
  { recipient, pupilOnRecord }: PlacementLetterFacts,
  say: Say,
): readonly LetterBlock[] =>
  recipient.kind === "authority"
    ? [paragraph(say.copyForAuthority), ...(pupilOnRecord ? [whichPupil(pupilOnRecord, say.shared)] : [])]
    : [];

/** Where a timetable is the school’s own, nobody else is rung, and nobody would think that the pupil left the roll. */
const isOwn = ({ route }: PlacementLetterFacts): boolean =>
  route.kind === "on-site" || route.kind === "part-time" || route.kind === "flexi";

function whatWillHappen(facts: PlacementLetterFacts, say: Say): readonly LetterBlock[] {
  const { route } = facts;
  if (route.kind === "direction") return directionDecided(route, facts, say.direction);
  if (route.kind === "sixth-day") return suspended(route, facts, say.sixthDay);
  if (route.kind === "part-time") return partTimeAgreed(route, facts, say.partTime);
  if (route.kind === "flexi") return flexiAgreed(route, facts, say.flexi);
  return placementAgreed(facts, say.agreement);
}

function goingThere(facts: PlacementLetterFacts, say: Say): readonly LetterBlock[] {
  const { route } = facts;
  if (route.kind === "direction")
    return [...attendanceDuty(facts, say.direction), ...yourRights(facts, say.direction)];
  if (route.kind === "sixth-day") return whileSuspended(route, facts, say.sixthDay);
  if (route.kind === "part-time") return whileAway(facts, say.partTime);
  if (route.kind === "flexi") return endingFlexi(route, facts, say.flexi);
  return whatWasAgreed(facts, say.agreement);
}

function why(facts: PlacementLetterFacts, say: Say): readonly LetterBlock[] {
  const { sentence } = say.shared;
  return [
    heading(say.whyHeading),
    paragraph(say.purpose(facts.purpose)),
    paragraph(say.reasons),
    list(facts.reasons.map(sentence)),
    paragraph(say.objectives(facts)),
    list(facts.objectives.map(sentence)),
  ];
}

/** How and when it is reviewed (TWE 9.2, ECC 8, WBS 8.3). */
const reviewed = (facts: PlacementLetterFacts, say: Say): readonly LetterBlock[] => [
  heading(say.reviewHeading),
  paragraph(say.shared.sentence(facts.reviews.how)),
  paragraph(say.reviews(facts)),
];

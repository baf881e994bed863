import { calendarToRegisters } from "./calendar-to-registers.ts";
import { callsOwed } from "./calls-owed.ts";
import { checksToProvider } from "./checks-to-provider.ts";
import { closuresToRegisters } from "./closures-to-registers.ts";
import { concernToSameProvider, concernToSamePupil } from "./concerns.ts";
import type { CopyName } from "./consequences.ts";
import type { Compose } from "./copy.ts";
import { mailToFailures } from "./failed-mails.ts";
import { mergedToStanding } from "./merged-to-standing.ts";
import {
  addressToSignOffs,
  faultToTrust,
  moveToSignOffs,
  newsToPlacements,
  staffChangeToSignOff,
} from "./news-of-providers.ts";
import { claimsReleased, placeGivenBack, weekToPupil } from "./placement-claims.ts";
import { factsToPlacements, faultsToPlacements } from "./provider-to-placements.ts";
import { pupilOfAge } from "./pupil-of-age.ts";
import {
  pupilToPlacements,
  suspensionsToPlacements,
  weekToPlacements,
  yearToPlacements,
} from "./pupil-to-placements.ts";
import { readingNeedsOf } from "./reading-needs.ts";
import { returnTalkOwed } from "./return-talk-owed.ts";
import { safetyToPlacements } from "./safety-told.ts";
import { calendarToPlacements, dutiesToPlacements, trustToPlacements } from "./school-to-placements.ts";
import { suspensionsOwed } from "./suspensions-owed.ts";

/** The composer of each copy. */
export const copies = {
  "pupil-to-placements": pupilToPlacements,
  "year-to-placements": yearToPlacements,
  "suspensions-to-placements": suspensionsToPlacements,
  "suspensions-owed": suspensionsOwed,
  "merged-to-standing": mergedToStanding,
  "week-to-placements": weekToPlacements,
  "week-to-pupil": weekToPupil,
  "place-given-back": placeGivenBack,
  "claims-released": claimsReleased,
  "concern-to-same-provider": concernToSameProvider,
  "concern-to-same-pupil": concernToSamePupil,
  "staff-change-to-sign-off": staffChangeToSignOff,
  "checks-to-provider": checksToProvider,
  "facts-to-placements": factsToPlacements,
  "faults-to-placements": faultsToPlacements,
  "news-to-placements": newsToPlacements,
  "move-to-sign-offs": moveToSignOffs,
  "calendar-to-placements": calendarToPlacements,
  "calendar-to-registers": calendarToRegisters,
  "closures-to-registers": closuresToRegisters,
  "trust-to-placements": trustToPlacements,
  "duties-to-placements": dutiesToPlacements,
  "mail-to-failures": mailToFailures,
  "calls-owed": callsOwed,
  "return-talk-owed": returnTalkOwed,
  "safety-to-placements": safetyToPlacements,
  "pupil-of-age": pupilOfAge,
  "reading-needs": readingNeedsOf,
  "address-to-sign-offs": addressToSignOffs,
  "fault-to-trust": faultToTrust,
} as const satisfies Readonly<Record<CopyName, Compose>>;

import type { LetterId } from "#ids/letter-id.ts";
import type { PlacementComposer } from "./composing/placement-case.ts";
import { composeConsentEscalation } from "./consent-escalation/composer.ts";
import { composeConsentReceipt } from "./consent-receipt/composer.ts";
import { composeConsentReminder } from "./consent-reminder/composer.ts";
import { composeConsentRequest } from "./consent-request/composer.ts";
import { composeEvidenceEscalation } from "./evidence-escalation/composer.ts";
import { composeEvidenceReminder } from "./evidence-reminder/composer.ts";
import { composeEvidenceRequest } from "./evidence-request/composer.ts";
import { composeFinalReport } from "./final-report/composer.ts";
import { composeFlexiDecision } from "./flexi-decision/composer.ts";
import { composeFlexiEnding } from "./flexi-ending/composer.ts";
import { composeFormalReview } from "./formal-review/composer.ts";
import { composeLaNotice } from "./la-notice/composer.ts";
import { composeLetterReissued } from "./letter-reissued/composer.ts";
import { composeOwnPageCode } from "./own-page-code/composer.ts";
import { composePackCode } from "./pack-code/composer.ts";
import { composePackUpdated } from "./pack-updated/composer.ts";
import { composePlacementEnded } from "./placement-ended/composer.ts";
import { composePlacementEnding } from "./placement-ending/composer.ts";
import { composePlacementLetter } from "./placement-letter/composer.ts";
import { composePlacementTold } from "./placement-told/composer.ts";
import { composeProgressReport } from "./progress-report/composer.ts";
import { composeProviderEnd } from "./provider-end/composer.ts";
import { composeProviderEscalation } from "./provider-escalation/composer.ts";
import { composeProviderReminder } from "./provider-reminder/composer.ts";
import { composeProviderRequest } from "./provider-request/composer.ts";
import { composeProviderStart } from "./provider-start/composer.ts";
import { composeReviewCancelled } from "./review-cancelled/composer.ts";
import { composeReviewDeclined } from "./review-declined/composer.ts";
import { composeReviewInvitation } from "./review-invitation/composer.ts";
import { composeReviewOutcome } from "./review-outcome/composer.ts";
import { composePlacementTasks } from "./staff-notice/composer.ts";
import { composeTimetableNotice } from "./timetable-notice/composer.ts";

/** Composers of the letters that a placement owes. */
export const placementComposers = {
  "consent-request": composeConsentRequest,
  "consent-reminder": composeConsentReminder,
  "consent-escalation": composeConsentEscalation,
  "consent-receipt": composeConsentReceipt,
  "evidence-request": composeEvidenceRequest,
  "evidence-reminder": composeEvidenceReminder,
  "evidence-escalation": composeEvidenceEscalation,
  "placement-letter": composePlacementLetter,
  "letter-reissued": composeLetterReissued,
  "placement-ending": composePlacementEnding,
  "placement-ended": composePlacementEnded,
  "review-invitation": composeReviewInvitation,
  "review-outcome": composeReviewOutcome,
  "review-cancelled": composeReviewCancelled,
  "review-declined": composeReviewDeclined,
  "formal-review": composeFormalReview,
  "final-report": composeFinalReport,
  "progress-report": composeProgressReport,
  "staff-notice": composePlacementTasks,
  "provider-start": composeProviderStart,
  "provider-end": composeProviderEnd,
  "provider-request": composeProviderRequest,
  "provider-reminder": composeProviderReminder,
  "provider-escalation": composeProviderEscalation,
  "la-notice": composeLaNotice,
  "placement-told": composePlacementTold,
  "pack-updated": composePackUpdated,
  "own-page-code": composeOwnPageCode,
  "pack-code": composePackCode,
  "flexi-decision": composeFlexiDecision,
  "flexi-ending": composeFlexiEnding,
  "timetable-notice": composeTimetableNotice,
} satisfies Readonly<Partial<Record<LetterId, PlacementComposer<object>>>>;

import type { LetterId } from "#ids/letter-id.ts";
import { absenceOutside } from "./absence-outside/absence-outside.ts";
import { absenceParents } from "./absence-parents/absence-parents.ts";
import { attendanceEscalation } from "./attendance-escalation/attendance-escalation.ts";
import { attendanceReminder } from "./attendance-reminder/attendance-reminder.ts";
import { attendanceRequest } from "./attendance-request/attendance-request.ts";
import { consentEscalation } from "./consent-escalation/consent-escalation.ts";
import { consentReceipt } from "./consent-receipt/consent-receipt.ts";
import { consentReminder } from "./consent-reminder/consent-reminder.ts";
import { consentRequest } from "./consent-request/consent-request.ts";
import { evidenceEscalation } from "./evidence-escalation/evidence-escalation.ts";
import { evidenceReminder } from "./evidence-reminder/evidence-reminder.ts";
import { evidenceRequest } from "./evidence-request/evidence-request.ts";
import { flexiDecision } from "./flexi-decision/flexi-decision.ts";
import { flexiEnding } from "./flexi-ending/flexi-ending.ts";
import { formalReview } from "./formal-review/formal-review.ts";
import { laNotice } from "./la-notice/la-notice.ts";
import type { Notice } from "./letter.ts";
import { letterReissued } from "./letter-reissued/letter-reissued.ts";
import { packCode } from "./pack-code/pack-code.ts";
import { packUpdated } from "./pack-updated/pack-updated.ts";
import { placementEnded } from "./placement-ended/placement-ended.ts";
import { placementLetter } from "./placement-letter/placement-letter.ts";
import { placementTold } from "./placement-told/placement-told.ts";
import { progressReport } from "./progress-report/progress-report.ts";
import { providerEnd } from "./provider-end/provider-end.ts";
import { providerEscalation } from "./provider-escalation/provider-escalation.ts";
import { providerReminder } from "./provider-reminder/provider-reminder.ts";
import { providerRequest } from "./provider-request/provider-request.ts";
import { providerStart } from "./provider-start/provider-start.ts";
import { reviewInvitation } from "./review-invitation/review-invitation.ts";
import { reviewOutcome } from "./review-outcome/review-outcome.ts";
import { rollReminder } from "./roll-reminder/roll-reminder.ts";
import { rollRequest } from "./roll-request/roll-request.ts";
import { staffNotice } from "./staff-notice/staff-notice.ts";
import { timetableNotice } from "./timetable-notice/timetable-notice.ts";

/** Every letter and mail of the product, by its id; one that is missing does not compile. */
export const letters = {
  "consent-request": consentRequest,
  "consent-reminder": consentReminder,
  "consent-escalation": consentEscalation,
  "consent-receipt": consentReceipt,
  "evidence-request": evidenceRequest,
  "evidence-reminder": evidenceReminder,
  "evidence-escalation": evidenceEscalation,
  "placement-letter": placementLetter,
  "letter-reissued": letterReissued,
  "placement-ended": placementEnded,
  "review-invitation": reviewInvitation,
  "review-outcome": reviewOutcome,
  "formal-review": formalReview,
  "progress-report": progressReport,
  "staff-notice": staffNotice,
  "provider-start": providerStart,
  "provider-end": providerEnd,
  "provider-request": providerRequest,
  "provider-reminder": providerReminder,
  "provider-escalation": providerEscalation,
  "roll-request": rollRequest,
  "roll-reminder": rollReminder,
  "la-notice": laNotice,
  "placement-told": placementTold,
  "pack-updated": packUpdated,
  "pack-code": packCode,
  "attendance-request": attendanceRequest,
  "attendance-reminder": attendanceReminder,
  "attendance-escalation": attendanceEscalation,
  "absence-parents": absenceParents,
  "absence-outside": absenceOutside,
  "flexi-decision": flexiDecision,
  "flexi-ending": flexiEnding,
  "timetable-notice": timetableNotice,
} as const satisfies Readonly<Record<LetterId, Notice<unknown>>>;

/** What staff call a letter, in lists of what was sent. */
export const letterTitle = (id: LetterId): string => letters[id].title;

import type { LetterId } from "#ids/letter-id.ts";
import { absenceOutside } from "./absence-outside/layout.ts";
import { absenceParents } from "./absence-parents/layout.ts";
import { attendanceEscalation } from "./attendance-escalation/layout.ts";
import { attendanceReminder } from "./attendance-reminder/layout.ts";
import { attendanceRequest } from "./attendance-request/layout.ts";
import { auditSignature } from "./audit-signature/layout.ts";
import { consentEscalation } from "./consent-escalation/layout.ts";
import { consentReceipt } from "./consent-receipt/layout.ts";
import { consentReminder } from "./consent-reminder/layout.ts";
import { consentRequest } from "./consent-request/layout.ts";
import { dayParents } from "./day-parents/layout.ts";
import { dayProvider } from "./day-provider/layout.ts";
import { diligenceReminder } from "./diligence-reminder/layout.ts";
import { diligenceRequest } from "./diligence-request/layout.ts";
import { evidenceEscalation } from "./evidence-escalation/layout.ts";
import { evidenceReminder } from "./evidence-reminder/layout.ts";
import { evidenceRequest } from "./evidence-request/layout.ts";
import { finalReport } from "./final-report/layout.ts";
import { flexiDecision } from "./flexi-decision/layout.ts";
import { flexiEnding } from "./flexi-ending/layout.ts";
import { formalReview } from "./formal-review/layout.ts";
import { laNotice } from "./la-notice/layout.ts";
import type { Layout } from "./layout.ts";
import { letterReissued } from "./letter-reissued/layout.ts";
import { operationsWeekly } from "./operations-weekly/layout.ts";
import { ownPageCode } from "./own-page-code/layout.ts";
import { packCode } from "./pack-code/layout.ts";
import { packUpdated } from "./pack-updated/layout.ts";
import { placementEnded } from "./placement-ended/layout.ts";
import { placementEnding } from "./placement-ending/layout.ts";
import { placementLetter } from "./placement-letter/layout.ts";
import { placementTold } from "./placement-told/layout.ts";
import { progressReport } from "./progress-report/layout.ts";
import { providerClosed } from "./provider-closed/layout.ts";
import { providerEnd } from "./provider-end/layout.ts";
import { providerEscalation } from "./provider-escalation/layout.ts";
import { providerReminder } from "./provider-reminder/layout.ts";
import { providerRequest } from "./provider-request/layout.ts";
import { providerStart } from "./provider-start/layout.ts";
import { reviewCancelled } from "./review-cancelled/layout.ts";
import { reviewDeclined } from "./review-declined/layout.ts";
import { reviewInvitation } from "./review-invitation/layout.ts";
import { reviewOutcome } from "./review-outcome/layout.ts";
import { rollReminder } from "./roll-reminder/layout.ts";
import { rollRequest } from "./roll-request/layout.ts";
import { staffNotice } from "./staff-notice/layout.ts";
import { staffRoles } from "./staff-roles/layout.ts";
import { staffSignIn } from "./staff-sign-in/layout.ts";
import { standingLink } from "./standing-link/layout.ts";
import { timetableNotice } from "./timetable-notice/layout.ts";

/** How each letter is laid out; one that is missing does not compile. */
export const layouts = {
  "consent-request": consentRequest,
  "consent-reminder": consentReminder,
  "consent-escalation": consentEscalation,
  "consent-receipt": consentReceipt,
  "evidence-request": evidenceRequest,
  "evidence-reminder": evidenceReminder,
  "evidence-escalation": evidenceEscalation,
  "placement-letter": placementLetter,
  "letter-reissued": letterReissued,
  "placement-ending": placementEnding,
  "placement-ended": placementEnded,
  "review-invitation": reviewInvitation,
  "review-outcome": reviewOutcome,
  "review-cancelled": reviewCancelled,
  "review-declined": reviewDeclined,
  "formal-review": formalReview,
  "final-report": finalReport,
  "progress-report": progressReport,
  "operations-weekly": operationsWeekly,
  "staff-roles": staffRoles,
  "staff-sign-in": staffSignIn,
  "staff-notice": staffNotice,
  "provider-start": providerStart,
  "provider-end": providerEnd,
  "provider-request": providerRequest,
  "provider-reminder": providerReminder,
  "provider-escalation": providerEscalation,
  "roll-request": rollRequest,
  "roll-reminder": rollReminder,
  "diligence-request": diligenceRequest,
  "diligence-reminder": diligenceReminder,
  "audit-signature": auditSignature,
  "standing-link": standingLink,
  "la-notice": laNotice,
  "placement-told": placementTold,
  "pack-updated": packUpdated,
  "own-page-code": ownPageCode,
  "pack-code": packCode,
  "attendance-request": attendanceRequest,
  "day-provider": dayProvider,
  "day-parents": dayParents,
  "provider-closed": providerClosed,
  "attendance-reminder": attendanceReminder,
  "attendance-escalation": attendanceEscalation,
  "absence-parents": absenceParents,
  "absence-outside": absenceOutside,
  "flexi-decision": flexiDecision,
  "flexi-ending": flexiEnding,
  "timetable-notice": timetableNotice,
} satisfies Readonly<Record<LetterId, Layout<unknown, unknown>>>;

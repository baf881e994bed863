import type { LetterId } from "#ids/letter-id.ts";
import { absenceOutsideExample } from "./absence-outside/example.ts";
import { absenceParentsExample } from "./absence-parents/example.ts";
import { attendanceEscalationExample } from "./attendance-escalation/example.ts";
import { attendanceReminderExample } from "./attendance-reminder/example.ts";
import { attendanceRequestExample } from "./attendance-request/example.ts";
import { auditSignatureExample } from "./audit-signature/example.ts";
import { consentEscalationExample } from "./consent-escalation/example.ts";
import { consentReceiptExample } from "./consent-receipt/example.ts";
import { consentReminderExample } from "./consent-reminder/example.ts";
import { consentRequestExample } from "./consent-request/example.ts";
import { dayParentsExample } from "./day-parents/example.ts";
import { dayProviderExample } from "./day-provider/example.ts";
import { diligenceReminderExample } from "./diligence-reminder/example.ts";
import { diligenceRequestExample } from "./diligence-request/example.ts";
import { evidenceEscalationExample } from "./evidence-escalation/example.ts";
import { evidenceReminderExample } from "./evidence-reminder/example.ts";
import { evidenceRequestExample } from "./evidence-request/example.ts";
import { finalReportExample } from "./final-report/example.ts";
import { flexiDecisionExample } from "./flexi-decision/example.ts";
import { flexiEndingExample } from "./flexi-ending/example.ts";
import { formalReviewExample } from "./formal-review/example.ts";
import { laNoticeExample } from "./la-notice/example.ts";
import { letterReissuedExample } from "./letter-reissued/example.ts";
import { operationsWeeklyExample } from "./operations-weekly/example.ts";
import { ownPageCodeExample } from "./own-page-code/example.ts";
import { packCodeExample } from "./pack-code/example.ts";
import { packUpdatedExample } from "./pack-updated/example.ts";
import { placementEndedExample } from "./placement-ended/example.ts";
import { placementEndingExample } from "./placement-ending/example.ts";
import { placementLetterExample } from "./placement-letter/example.ts";
import { placementToldExample } from "./placement-told/example.ts";
import { progressReportExample } from "./progress-report/example.ts";
import { providerClosedExample } from "./provider-closed/example.ts";
import { providerEndExample } from "./provider-end/example.ts";
import { providerEscalationExample } from "./provider-escalation/example.ts";
import { providerReminderExample } from "./provider-reminder/example.ts";
import { providerRequestExample } from "./provider-request/example.ts";
import { providerStartExample } from "./provider-start/example.ts";
import { reviewCancelledExample } from "./review-cancelled/example.ts";
import { reviewDeclinedExample } from "./review-declined/example.ts";
import { reviewInvitationExample } from "./review-invitation/example.ts";
import { reviewOutcomeExample } from "./review-outcome/example.ts";
import { rollReminderExample } from "./roll-reminder/example.ts";
import { rollRequestExample } from "./roll-request/example.ts";
import { staffNoticeExample } from "./staff-notice/example.ts";
import { staffRolesExample } from "./staff-roles/example.ts";
import { staffSignInExample } from "./staff-sign-in/example.ts";
import { standingLinkExample } from "./standing-link/example.ts";
import { timetableNoticeExample } from "./timetable-notice/example.ts";

/** Invented facts for each letter, for previews and tests; one that is missing does not compile. */
export const examples = {
  "consent-request": consentRequestExample,
  "consent-reminder": consentReminderExample,
  "consent-escalation": consentEscalationExample,
  "consent-receipt": consentReceiptExample,
  "evidence-request": evidenceRequestExample,
  "evidence-reminder": evidenceReminderExample,
  "evidence-escalation": evidenceEscalationExample,
  "placement-letter": placementLetterExample,
  "letter-reissued": letterReissuedExample,
  "placement-ending": placementEndingExample,
  "placement-ended": placementEndedExample,
  "review-invitation": reviewInvitationExample,
  "review-outcome": reviewOutcomeExample,
  "review-cancelled": reviewCancelledExample,
  "review-declined": reviewDeclinedExample,
  "formal-review": formalReviewExample,
  "final-report": finalReportExample,
  "progress-report": progressReportExample,
  "operations-weekly": operationsWeeklyExample,
  "staff-roles": staffRolesExample,
  "staff-sign-in": staffSignInExample,
  "staff-notice": staffNoticeExample,
  "provider-start": providerStartExample,
  "provider-end": providerEndExample,
  "provider-request": providerRequestExample,
  "provider-reminder": providerReminderExample,
  "provider-escalation": providerEscalationExample,
  "roll-request": rollRequestExample,
  "roll-reminder": rollReminderExample,
  "diligence-request": diligenceRequestExample,
  "diligence-reminder": diligenceReminderExample,
  "audit-signature": auditSignatureExample,
  "standing-link": standingLinkExample,
  "la-notice": laNoticeExample,
  "placement-told": placementToldExample,
  "pack-updated": packUpdatedExample,
  "own-page-code": ownPageCodeExample,
  "pack-code": packCodeExample,
  "attendance-request": attendanceRequestExample,
  "day-provider": dayProviderExample,
  "day-parents": dayParentsExample,
  "provider-closed": providerClosedExample,
  "attendance-reminder": attendanceReminderExample,
  "attendance-escalation": attendanceEscalationExample,
  "absence-parents": absenceParentsExample,
  "absence-outside": absenceOutsideExample,
  "flexi-decision": flexiDecisionExample,
  "flexi-ending": flexiEndingExample,
  "timetable-notice": timetableNoticeExample,
} satisfies Readonly<Record<LetterId, object>>;

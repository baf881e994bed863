import type { LetterId } from "#ids/letter-id.ts";
import { absenceOutsideWords } from "./absence-outside/words.ts";
import { absenceParentsWords } from "./absence-parents/words.ts";
import { attendanceEscalationWords } from "./attendance-escalation/words.ts";
import { attendanceReminderWords } from "./attendance-reminder/words.ts";
import { attendanceRequestWords } from "./attendance-request/words.ts";
import { auditSignatureWords } from "./audit-signature/words.ts";
import { consentEscalationWords } from "./consent-escalation/words.ts";
import { consentReceiptWords } from "./consent-receipt/words.ts";
import { consentReminderWords } from "./consent-reminder/words.ts";
import { consentRequestWords } from "./consent-request/words.ts";
import { dayParentsWords } from "./day-parents/words.ts";
import { dayProviderWords } from "./day-provider/words.ts";
import { diligenceReminderWords } from "./diligence-reminder/words.ts";
import { diligenceRequestWords } from "./diligence-request/words.ts";
import { evidenceEscalationWords } from "./evidence-escalation/words.ts";
import { evidenceReminderWords } from "./evidence-reminder/words.ts";
import { evidenceRequestWords } from "./evidence-request/words.ts";
import { finalReportWords } from "./final-report/words.ts";
import { flexiDecisionWords } from "./flexi-decision/words.ts";
import { flexiEndingWords } from "./flexi-ending/words.ts";
import { formalReviewWords } from "./formal-review/words.ts";
import { laNoticeWords } from "./la-notice/words.ts";
import { letterReissuedWords } from "./letter-reissued/words.ts";
import { operationsWeeklyWords } from "./operations-weekly/words.ts";
import { ownPageCodeWords } from "./own-page-code/words.ts";
import { packCodeWords } from "./pack-code/words.ts";
import { packUpdatedWords } from "./pack-updated/words.ts";
import { placementEndedWords } from "./placement-ended/words.ts";
import { placementEndingWords } from "./placement-ending/words.ts";
import { placementLetterWords } from "./placement-letter/words.ts";
import { placementToldWords } from "./placement-told/words.ts";
import { progressReportWords } from "./progress-report/words.ts";
import { providerClosedWords } from "./provider-closed/words.ts";
import { providerEndWords } from "./provider-end/words.ts";
import { providerEscalationWords } from "./provider-escalation/words.ts";
import { providerReminderWords } from "./provider-reminder/words.ts";
import { providerRequestWords } from "./provider-request/words.ts";
import { providerStartWords } from "./provider-start/words.ts";
import { reviewCancelledWords } from "./review-cancelled/words.ts";
import { reviewDeclinedWords } from "./review-declined/words.ts";
import { reviewInvitationWords } from "./review-invitation/words.ts";
import { reviewOutcomeWords } from "./review-outcome/words.ts";
import { rollReminderWords } from "./roll-reminder/words.ts";
import { rollRequestWords } from "./roll-request/words.ts";
import { staffNoticeWords } from "./staff-notice/words.ts";
import { staffRolesWords } from "./staff-roles/words.ts";
import { staffSignInWords } from "./staff-sign-in/words.ts";
import { standingLinkWords } from "./standing-link/words.ts";
import { timetableNoticeWords } from "./timetable-notice/words.ts";

/** The words of each letter, in English; one that is missing does not compile. */
export const words = {
  "consent-request": consentRequestWords,
  "consent-reminder": consentReminderWords,
  "consent-escalation": consentEscalationWords,
  "consent-receipt": consentReceiptWords,
  "evidence-request": evidenceRequestWords,
  "evidence-reminder": evidenceReminderWords,
  "evidence-escalation": evidenceEscalationWords,
  "placement-letter": placementLetterWords,
  "letter-reissued": letterReissuedWords,
  "placement-ending": placementEndingWords,
  "placement-ended": placementEndedWords,
  "review-invitation": reviewInvitationWords,
  "review-outcome": reviewOutcomeWords,
  "review-cancelled": reviewCancelledWords,
  "review-declined": reviewDeclinedWords,
  "formal-review": formalReviewWords,
  "final-report": finalReportWords,
  "progress-report": progressReportWords,
  "operations-weekly": operationsWeeklyWords,
  "staff-notice": staffNoticeWords,
  "staff-roles": staffRolesWords,
  "staff-sign-in": staffSignInWords,
  "provider-start": providerStartWords,
  "provider-end": providerEndWords,
  "provider-request": providerRequestWords,
  "provider-reminder": providerReminderWords,
  "provider-escalation": providerEscalationWords,
  "roll-request": rollRequestWords,
  "roll-reminder": rollReminderWords,
  "diligence-request": diligenceRequestWords,
  "diligence-reminder": diligenceReminderWords,
  "audit-signature": auditSignatureWords,
  "standing-link": standingLinkWords,
  "la-notice": laNoticeWords,
  "placement-told": placementToldWords,
  "pack-updated": packUpdatedWords,
  "own-page-code": ownPageCodeWords,
  "pack-code": packCodeWords,
  "attendance-request": attendanceRequestWords,
  "day-provider": dayProviderWords,
  "day-parents": dayParentsWords,
  "provider-closed": providerClosedWords,
  "attendance-reminder": attendanceReminderWords,
  "attendance-escalation": attendanceEscalationWords,
  "absence-parents": absenceParentsWords,
  "absence-outside": absenceOutsideWords,
  "flexi-decision": flexiDecisionWords,
  "flexi-ending": flexiEndingWords,
  "timetable-notice": timetableNoticeWords,
} satisfies Readonly<Record<LetterId, { readonly title: string }>>;

/** What staff call a letter, in lists of what was sent. */
export const letterTitle = (id: LetterId): string => words[id].title;

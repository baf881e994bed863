import type { PromiseId } from "#ids/promise-id.ts";
import { dualRegistrationRows } from "./agreement/dual-registration/rows.ts";
import { evidenceO55NecessaryRows } from "./agreement/evidence-o55-necessary/rows.ts";
import { evidenceO59RegisterRows } from "./agreement/evidence-o59-register/rows.ts";
import { informationSharedRows } from "./agreement/information-shared/rows.ts";
import { laNoticeRows } from "./agreement/la-notice/rows.ts";
import { providerAgreementRows } from "./agreement/provider-agreement/rows.ts";
import { arrivalRows } from "./attendance/arrival/rows.ts";
import { attendanceRows } from "./attendance/attendance/rows.ts";
import { attendanceInterventionRows } from "./attendance/attendance-intervention/rows.ts";
import { evidenceO31SearchRows } from "./attendance/evidence-o31-search/rows.ts";
import { evidenceO32PupilRows } from "./attendance/evidence-o32-pupil/rows.ts";
import { sessionsChangedRows } from "./attendance/sessions-changed/rows.ts";
import { consentDecisionRows } from "./consent/consent-decision/rows.ts";
import { consentReceivedRows } from "./consent/consent-received/rows.ts";
import { consentSettledRows } from "./consent/consent-settled/rows.ts";
import { evidenceO20Rows } from "./consent/evidence-o20/rows.ts";
import { evidenceO21Rows } from "./consent/evidence-o21/rows.ts";
import { evidenceO31Rows } from "./consent/evidence-o31/rows.ts";
import { evidenceO32Rows } from "./consent/evidence-o32/rows.ts";
import { refusalRows } from "./consent/refusal/rows.ts";
import { belongingRows } from "./contact/belonging/rows.ts";
import { parentContactRows } from "./contact/parent-contact/rows.ts";
import { pastoralContactRows } from "./contact/pastoral-contact/rows.ts";
import { directionApprovalRows } from "./direction/direction-approval/rows.ts";
import { directionPanelRows } from "./direction/direction-panel/rows.ts";
import { evidenceO59DirectionRows } from "./direction/evidence-o59-direction/rows.ts";
import { dataReturnedRows } from "./ending/data-returned/rows.ts";
import { destinationRows } from "./ending/destination/rows.ts";
import { destinationCheckRows } from "./ending/destination-check/rows.ts";
import { earlierReturnedRows } from "./ending/earlier-returned/rows.ts";
import { endRows } from "./ending/end/rows.ts";
import { endReleasedRows } from "./ending/end-released/rows.ts";
import { evaluationRows } from "./ending/evaluation/rows.ts";
import { onwardRows } from "./ending/onward/rows.ts";
import { protectionFileRows } from "./ending/protection-file/rows.ts";
import { protectionReceiptRows } from "./ending/protection-receipt/rows.ts";
import { pupilViewsRows } from "./ending/pupil-views/rows.ts";
import { recordSentRows } from "./ending/record-sent/rows.ts";
import { returnMeetingRows } from "./ending/return-meeting/rows.ts";
import { returnPlanRows } from "./ending/return-plan/rows.ts";
import { returnStepRows } from "./ending/return-step/rows.ts";
import { familyRows } from "./family/rows.ts";
import { addressRiskRows } from "./letter/address-risk/rows.ts";
import { daysMovedRows } from "./letter/days-moved/rows.ts";
import { letterRows } from "./letter/letter/rows.ts";
import { letterGivenRows } from "./letter/letter-given/rows.ts";
import { paperGivenRows } from "./letter/paper-given/rows.ts";
import { readableLettersRows } from "./letter/readable-letters/rows.ts";
import { takenBackToldRows } from "./letter/taken-back-told/rows.ts";
import type { Row } from "./obligations/obligation.ts";
import { inReadingOrder } from "./obligations/reading-order.ts";
import { adjustmentRows } from "./own-timetable/adjustment/rows.ts";
import { flexiAgreementRows } from "./own-timetable/flexi-agreement/rows.ts";
import { flexiDecisionRows } from "./own-timetable/flexi-decision/rows.ts";
import { flexiMeetingRows } from "./own-timetable/flexi-meeting/rows.ts";
import { flexiRequestRows } from "./own-timetable/flexi-request/rows.ts";
import { flexiWithdrawnRows } from "./own-timetable/flexi-withdrawn/rows.ts";
import { partTimePlanRows } from "./own-timetable/part-time-plan/rows.ts";
import { timetableReportRows } from "./own-timetable/timetable-report/rows.ts";
import { welfareCheckRows } from "./own-timetable/welfare-check/rows.ts";
import { emergencySheetRows } from "./pack/emergency-sheet/rows.ts";
import { packAgainRows } from "./pack/pack-again/rows.ts";
import { evidenceO17Rows } from "./plan/evidence-o17/rows.ts";
import { evidenceO18JourneyRows } from "./plan/evidence-o18-journey/rows.ts";
import { fullTimeWeekRows } from "./plan/full-time-week/rows.ts";
import { handOverRows } from "./plan/hand-over/rows.ts";
import { planRows } from "./plan/plan/rows.ts";
import { riskAssessmentRows } from "./plan/risk-assessment/rows.ts";
import { schoolLinkRows } from "./plan/school-link/rows.ts";
import { timetableRows } from "./plan/timetable/rows.ts";
import { checksJudgedRows } from "./provider/checks-judged/rows.ts";
import { evidenceO15Rows } from "./provider/evidence-o15/rows.ts";
import { evidenceO32ProviderRows } from "./provider/evidence-o32-provider/rows.ts";
import { providerRows } from "./provider/provider/rows.ts";
import { providerAlternativeRows } from "./provider/provider-alternative/rows.ts";
import { staffChangeRows } from "./provider/staff-change/rows.ts";
import { contactsRows } from "./referral/contacts/rows.ts";
import { decisionRows } from "./referral/decision/rows.ts";
import { decisionConfirmedRows } from "./referral/decision-confirmed/rows.ts";
import { evidenceO131Rows } from "./referral/evidence-o131/rows.ts";
import { meetingRows } from "./referral/meeting/rows.ts";
import { referralRows } from "./referral/referral/rows.ts";
import { routeRows } from "./referral/route/rows.ts";
import { statusesRows } from "./referral/statuses/rows.ts";
import { ehcpReportRows } from "./reports/ehcp-report/rows.ts";
import { finalReportRows } from "./reports/final-report/rows.ts";
import { finalReportCheckedRows } from "./reports/final-report-checked/rows.ts";
import { progressReportRows } from "./reports/progress-report/rows.ts";
import { reportCheckedRows } from "./reports/report-checked/rows.ts";
import { formalDecisionRows } from "./reviews/formal-decision/rows.ts";
import { formalReviewRows } from "./reviews/formal-review/rows.ts";
import { reviewRows } from "./reviews/review/rows.ts";
import { reviewCancelledRows } from "./reviews/review-cancelled/rows.ts";
import { reviewOutcomeRows } from "./reviews/review-outcome/rows.ts";
import { reviewPlannedRows } from "./reviews/review-planned/rows.ts";
import { reviewReplySettledRows } from "./reviews/review-reply-settled/rows.ts";
import { rightsRows } from "./rights/rows.ts";
import { concernAcknowledgedRows } from "./safeguarding/concern-acknowledged/rows.ts";
import { concernSharedRows } from "./safeguarding/concern-shared/rows.ts";
import { concernSortedRows } from "./safeguarding/concern-sorted/rows.ts";
import { concernTakenRows } from "./safeguarding/concern-taken/rows.ts";
import { emergencyReviewRows } from "./safeguarding/emergency-review/rows.ts";
import { incidentRows } from "./safeguarding/incident/rows.ts";
import { ladoToldRows } from "./safeguarding/lado-told/rows.ts";
import { safeguardingReferenceRows } from "./safeguarding/safeguarding-reference/rows.ts";
import { authorityReferralRows } from "./suspension/authority-referral/rows.ts";
import { medicalEvidenceRows } from "./suspension/medical-evidence/rows.ts";
import { suspensionsRows } from "./suspension/suspensions/rows.ts";
import { workSetRows } from "./suspension/work-set/rows.ts";
import { goesOnUncheckedRows } from "./taken-over/goes-on-unchecked/rows.ts";
import { visitRows } from "./visits/visit/rows.ts";

/** The rows of the catalogue that each promise meets; those of the school's own duties come from its duties (`obligations/school.ts`). */
export const promiseRows = {
  contacts: contactsRows,
  statuses: statusesRows,
  referral: referralRows,
  meeting: meetingRows,
  decision: decisionRows,
  "decision-confirmed": decisionConfirmedRows,
  route: routeRows,
  "evidence-o131": evidenceO131Rows,
  provider: providerRows,
  "provider-checks": [],
  "checks-judged": checksJudgedRows,
  "provider-alternative": providerAlternativeRows,
  "staff-change": staffChangeRows,
  "evidence-o15": evidenceO15Rows,
  "evidence-o32-provider": evidenceO32ProviderRows,
  "consent-received": consentReceivedRows,
  "consent-settled": consentSettledRows,
  "consent-withdrawn": [],
  "consent-decision": consentDecisionRows,
  refusal: refusalRows,
  "evidence-o20": evidenceO20Rows,
  "evidence-o21": evidenceO21Rows,
  "evidence-o31": evidenceO31Rows,
  "evidence-o32": evidenceO32Rows,
  ...rightsRows,
  timetable: timetableRows,
  plan: planRows,
  "risk-assessment": riskAssessmentRows,
  "school-link": schoolLinkRows,
  "full-time-week": fullTimeWeekRows,
  "hand-over": handOverRows,
  "evidence-o17": evidenceO17Rows,
  "evidence-o18-journey": evidenceO18JourneyRows,
  "direction-panel": directionPanelRows,
  "direction-approval": directionApprovalRows,
  "evidence-o59-direction": evidenceO59DirectionRows,
  suspensions: suspensionsRows,
  "work-set": workSetRows,
  "authority-referral": authorityReferralRows,
  "medical-evidence": medicalEvidenceRows,
  "part-time-plan": partTimePlanRows,
  "welfare-check": welfareCheckRows,
  "timetable-report": timetableReportRows,
  "flexi-request": flexiRequestRows,
  "flexi-meeting": flexiMeetingRows,
  "flexi-decision": flexiDecisionRows,
  "flexi-agreement": flexiAgreementRows,
  "flexi-withdrawn": flexiWithdrawnRows,
  adjustment: adjustmentRows,
  "provider-agreement": providerAgreementRows,
  "information-shared": informationSharedRows,
  "la-notice": laNoticeRows,
  "dual-registration": dualRegistrationRows,
  "evidence-o55-necessary": evidenceO55NecessaryRows,
  "evidence-o59-register": evidenceO59RegisterRows,
  "emergency-sheet": emergencySheetRows,
  "pack-again": packAgainRows,
  "address-risk": addressRiskRows,
  "readable-letters": readableLettersRows,
  letter: letterRows,
  "letter-given": letterGivenRows,
  "notice-shortened": [],
  "days-moved": daysMovedRows,
  "taken-back-told": takenBackToldRows,
  "paper-given": paperGivenRows,
  arrival: arrivalRows,
  attendance: attendanceRows,
  "attendance-intervention": attendanceInterventionRows,
  "sessions-changed": sessionsChangedRows,
  "evidence-o31-search": evidenceO31SearchRows,
  "evidence-o32-pupil": evidenceO32PupilRows,
  "parent-contact": parentContactRows,
  "pastoral-contact": pastoralContactRows,
  belonging: belongingRows,
  ...familyRows,
  "review-planned": reviewPlannedRows,
  review: reviewRows,
  "review-outcome": reviewOutcomeRows,
  "final-report-checked": finalReportCheckedRows,
  "ehcp-report": ehcpReportRows,
  "review-cancelled": reviewCancelledRows,
  "review-reply": [],
  "review-reply-settled": reviewReplySettledRows,
  "review-requested": [],
  "formal-review": formalReviewRows,
  "formal-decision": formalDecisionRows,
  "progress-report": progressReportRows,
  "report-checked": reportCheckedRows,
  "final-report": finalReportRows,
  visit: visitRows,
  "visit-action": [],
  concern: [],
  "concern-acknowledged": concernAcknowledgedRows,
  "concern-taken": concernTakenRows,
  "concern-sorted": concernSortedRows,
  "concern-shared": concernSharedRows,
  "emergency-review": emergencyReviewRows,
  confidentiality: [],
  "lado-told": ladoToldRows,
  "safeguarding-reference": safeguardingReferenceRows,
  incident: incidentRows,
  end: endRows,
  "end-released": endReleasedRows,
  destination: destinationRows,
  "destination-check": destinationCheckRows,
  "return-step": returnStepRows,
  "return-plan": returnPlanRows,
  "pupil-views": pupilViewsRows,
  "return-meeting": returnMeetingRows,
  onward: onwardRows,
  evaluation: evaluationRows,
  "protection-file": protectionFileRows,
  "protection-receipt": protectionReceiptRows,
  "record-sent": recordSentRows,
  "goes-on-unchecked": goesOnUncheckedRows,
  "data-returned": dataReturnedRows,
  "earlier-returned": earlierReturnedRows,
  "shown-before": [],
  waiver: [],
  "school-duties": [],
} satisfies Readonly<Record<PromiseId, readonly Row[]>>;

/** Every row that is worked out for a placement, in the order in which people read them. */
export const placementRows: readonly Row[] = inReadingOrder(Object.values(promiseRows).flat());

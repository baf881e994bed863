import type { FormId } from "#ids/promise-id.ts";
import { informationSharedTakes } from "./agreement/information-shared/fits.ts";
import { laNoticeTakes } from "./agreement/la-notice/fits.ts";
import { arrivalTakes } from "./attendance/arrival/fits.ts";
import { attendanceInterventionTakes } from "./attendance/attendance-intervention/fits.ts";
import { sessionsChangedTakes } from "./attendance/sessions-changed/fits.ts";
import { consentDecisionTakes } from "./consent/consent-decision/fits.ts";
import { belongingTakes } from "./contact/belonging/fits.ts";
import { parentContactTakes } from "./contact/parent-contact/fits.ts";
import { pastoralContactTakes } from "./contact/pastoral-contact/fits.ts";
import type { Guard } from "./deciding/guards/guard.ts";
import { directionApprovalTakes } from "./direction/direction-approval/fits.ts";
import { directionPanelTakes } from "./direction/direction-panel/fits.ts";
import { dataReturnedTakes } from "./ending/data-returned/fits.ts";
import { destinationTakes } from "./ending/destination/fits.ts";
import { destinationCheckTakes } from "./ending/destination-check/fits.ts";
import { earlierReturnedTakes } from "./ending/earlier-returned/fits.ts";
import { endTakes } from "./ending/end/fits.ts";
import { endReleasedTakes } from "./ending/end-released/fits.ts";
import { protectionFileTakes } from "./ending/protection-file/fits.ts";
import { protectionReceiptTakes } from "./ending/protection-receipt/fits.ts";
import { pupilViewsTakes } from "./ending/pupil-views/fits.ts";
import { recordSentTakes } from "./ending/record-sent/fits.ts";
import { returnMeetingTakes } from "./ending/return-meeting/fits.ts";
import { returnPlanTakes } from "./ending/return-plan/fits.ts";
import { returnStepTakes } from "./ending/return-step/fits.ts";
import { familyTakes } from "./family/takes.ts";
import { addressRiskTakes } from "./letter/address-risk/fits.ts";
import { daysMovedTakes } from "./letter/days-moved/fits.ts";
import { readableLettersTakes } from "./letter/readable-letters/fits.ts";
import { takenBackToldTakes } from "./letter/taken-back-told/fits.ts";
import { flexiAgreementTakes } from "./own-timetable/flexi-agreement/fits.ts";
import { flexiDecisionTakes } from "./own-timetable/flexi-decision/fits.ts";
import { flexiMeetingTakes } from "./own-timetable/flexi-meeting/fits.ts";
import { flexiRequestTakes } from "./own-timetable/flexi-request/fits.ts";
import { flexiWithdrawnTakes } from "./own-timetable/flexi-withdrawn/fits.ts";
import { partTimePlanTakes } from "./own-timetable/part-time-plan/fits.ts";
import { timetableReportTakes } from "./own-timetable/timetable-report/fits.ts";
import { welfareCheckTakes } from "./own-timetable/welfare-check/fits.ts";
import { fullTimeWeekTakes } from "./plan/full-time-week/fits.ts";
import { handOverTakes } from "./plan/hand-over/fits.ts";
import { planTakes } from "./plan/plan/fits.ts";
import { riskAssessmentTakes } from "./plan/risk-assessment/fits.ts";
import { timetableTakes } from "./plan/timetable/fits.ts";
import { checksJudgedTakes } from "./provider/checks-judged/fits.ts";
import { providerTakes } from "./provider/provider/fits.ts";
import { providerAlternativeTakes } from "./provider/provider-alternative/fits.ts";
import { staffChangeTakes } from "./provider/staff-change/fits.ts";
import { decisionTakes } from "./referral/decision/fits.ts";
import { decisionConfirmedTakes } from "./referral/decision-confirmed/fits.ts";
import { meetingTakes } from "./referral/meeting/fits.ts";
import { referralTakes } from "./referral/referral/fits.ts";
import { ehcpReportTakes } from "./reports/ehcp-report/fits.ts";
import { finalReportCheckedTakes } from "./reports/final-report-checked/fits.ts";
import { progressReportTakes } from "./reports/progress-report/fits.ts";
import { reportCheckedTakes } from "./reports/report-checked/fits.ts";
import { formalReviewTakes } from "./reviews/formal-review/fits.ts";
import { reviewTakes } from "./reviews/review/fits.ts";
import { reviewCancelledTakes } from "./reviews/review-cancelled/fits.ts";
import { reviewOutcomeTakes } from "./reviews/review-outcome/fits.ts";
import { reviewPlannedTakes } from "./reviews/review-planned/fits.ts";
import { reviewRequestedTakes } from "./reviews/review-requested/fits.ts";
import { annualReviewTakes } from "./rights/annual-review/fits.ts";
import { annualReviewHeldTakes } from "./rights/annual-review-held/fits.ts";
import { authorityInvolvedTakes } from "./rights/authority-involved/fits.ts";
import { pepTakes } from "./rights/pep/fits.ts";
import { rightsLookedAtTakes } from "./rights/rights-looked-at/fits.ts";
import { sectionFTakes } from "./rights/section-f/fits.ts";
import { socialWorkerInvolvedTakes } from "./rights/social-worker-involved/fits.ts";
import { supportPlanTakes } from "./rights/support-plan/fits.ts";
import { virtualSchoolInvolvedTakes } from "./rights/virtual-school-involved/fits.ts";
import { concernTakes } from "./safeguarding/concern/fits.ts";
import { concernSharedTakes } from "./safeguarding/concern-shared/fits.ts";
import { confidentialityTakes } from "./safeguarding/confidentiality/fits.ts";
import { emergencyReviewTakes } from "./safeguarding/emergency-review/fits.ts";
import { incidentTakes } from "./safeguarding/incident/fits.ts";
import { ladoToldTakes } from "./safeguarding/lado-told/fits.ts";
import { safeguardingReferenceTakes } from "./safeguarding/safeguarding-reference/fits.ts";
import { authorityReferralTakes } from "./suspension/authority-referral/fits.ts";
import { medicalEvidenceTakes } from "./suspension/medical-evidence/fits.ts";
import { workSetTakes } from "./suspension/work-set/fits.ts";
import { shownBeforeTakes } from "./taken-over/shown-before/fits.ts";
import { visitTakes } from "./visits/visit/fits.ts";
import { visitActionTakes } from "./visits/visit-action/fits.ts";

/** What must hold of what was entered. */
const promiseTakes: { readonly [F in FormId]?: readonly Guard<F>[] } = {
  referral: referralTakes,
  meeting: meetingTakes,
  decision: decisionTakes,
  "decision-confirmed": decisionConfirmedTakes,
  provider: providerTakes,
  "checks-judged": checksJudgedTakes,
  "provider-alternative": providerAlternativeTakes,
  "staff-change": staffChangeTakes,
  "consent-decision": consentDecisionTakes,
  "authority-involved": authorityInvolvedTakes,
  "virtual-school-involved": virtualSchoolInvolvedTakes,
  "social-worker-involved": socialWorkerInvolvedTakes,
  "rights-looked-at": rightsLookedAtTakes,
  "support-plan": supportPlanTakes,
  pep: pepTakes,
  "section-f": sectionFTakes,
  "annual-review": annualReviewTakes,
  "annual-review-held": annualReviewHeldTakes,
  "address-risk": addressRiskTakes,
  "readable-letters": readableLettersTakes,
  timetable: timetableTakes,
  plan: planTakes,
  "risk-assessment": riskAssessmentTakes,
  "full-time-week": fullTimeWeekTakes,
  "hand-over": handOverTakes,
  "direction-panel": directionPanelTakes,
  "direction-approval": directionApprovalTakes,
  "work-set": workSetTakes,
  "authority-referral": authorityReferralTakes,
  "medical-evidence": medicalEvidenceTakes,
  "part-time-plan": partTimePlanTakes,
  "welfare-check": welfareCheckTakes,
  "timetable-report": timetableReportTakes,
  "flexi-request": flexiRequestTakes,
  "flexi-meeting": flexiMeetingTakes,
  "flexi-decision": flexiDecisionTakes,
  "flexi-agreement": flexiAgreementTakes,
  "flexi-withdrawn": flexiWithdrawnTakes,
  "information-shared": informationSharedTakes,
  "la-notice": laNoticeTakes,
  destination: destinationTakes,
  "destination-check": destinationCheckTakes,
  "return-step": returnStepTakes,
  "protection-file": protectionFileTakes,
  "protection-receipt": protectionReceiptTakes,
  "record-sent": recordSentTakes,
  "shown-before": shownBeforeTakes,
  "data-returned": dataReturnedTakes,
  "earlier-returned": earlierReturnedTakes,
  arrival: arrivalTakes,
  "attendance-intervention": attendanceInterventionTakes,
  "sessions-changed": sessionsChangedTakes,
  ...familyTakes,
  "parent-contact": parentContactTakes,
  "pastoral-contact": pastoralContactTakes,
  belonging: belongingTakes,
  "review-planned": reviewPlannedTakes,
  review: reviewTakes,
  "review-outcome": reviewOutcomeTakes,
  "report-checked": reportCheckedTakes,
  "final-report-checked": finalReportCheckedTakes,
  "ehcp-report": ehcpReportTakes,
  "review-cancelled": reviewCancelledTakes,
  "review-requested": reviewRequestedTakes,
  "formal-review": formalReviewTakes,
  "progress-report": progressReportTakes,
  visit: visitTakes,
  "visit-action": visitActionTakes,
  "days-moved": daysMovedTakes,
  "taken-back-told": takenBackToldTakes,
  concern: concernTakes,
  "concern-shared": concernSharedTakes,
  "emergency-review": emergencyReviewTakes,
  confidentiality: confidentialityTakes,
  "lado-told": ladoToldTakes,
  "safeguarding-reference": safeguardingReferenceTakes,
  incident: incidentTakes,
  end: endTakes,
  "end-released": endReleasedTakes,
  "return-plan": returnPlanTakes,
  "pupil-views": pupilViewsTakes,
  "return-meeting": returnMeetingTakes,
};

/** What must hold of an entry of a form of any kind: each guard is kept under the form that it reads. */
export const takesOf = (id: FormId): readonly Guard[] => (promiseTakes[id] ?? []) as readonly Guard[];

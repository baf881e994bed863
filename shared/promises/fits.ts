import { type Refusal, refuse } from "#domain/decision.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { dualRegistrationFits } from "./agreement/dual-registration/fits.ts";
import { informationSharedFits } from "./agreement/information-shared/fits.ts";
import { laNoticeFits } from "./agreement/la-notice/fits.ts";
import { providerAgreementFits } from "./agreement/provider-agreement/fits.ts";
import { arrivalFits } from "./attendance/arrival/fits.ts";
import { attendanceInterventionFits } from "./attendance/attendance-intervention/fits.ts";
import { sessionsChangedFits } from "./attendance/sessions-changed/fits.ts";
import { consentDecisionFits } from "./consent/consent-decision/fits.ts";
import { consentReceivedFits } from "./consent/consent-received/fits.ts";
import { consentWithdrawnFits } from "./consent/consent-withdrawn/fits.ts";
import { belongingFits } from "./contact/belonging/fits.ts";
import { parentContactFits } from "./contact/parent-contact/fits.ts";
import { pastoralContactFits } from "./contact/pastoral-contact/fits.ts";
import type { Fit } from "./deciding/guards/guard.ts";
import { directionApprovalFits } from "./direction/direction-approval/fits.ts";
import { directionPanelFits } from "./direction/direction-panel/fits.ts";
import { dataReturnedFits } from "./ending/data-returned/fits.ts";
import { destinationFits } from "./ending/destination/fits.ts";
import { destinationCheckFits } from "./ending/destination-check/fits.ts";
import { earlierReturnedFits } from "./ending/earlier-returned/fits.ts";
import { endFits } from "./ending/end/fits.ts";
import { endReleasedFits } from "./ending/end-released/fits.ts";
import { evaluationFits } from "./ending/evaluation/fits.ts";
import { onwardFits } from "./ending/onward/fits.ts";
import { protectionFileFits } from "./ending/protection-file/fits.ts";
import { protectionReceiptFits } from "./ending/protection-receipt/fits.ts";
import { pupilViewsFits } from "./ending/pupil-views/fits.ts";
import { recordSentFits } from "./ending/record-sent/fits.ts";
import { returnMeetingFits } from "./ending/return-meeting/fits.ts";
import { returnPlanFits } from "./ending/return-plan/fits.ts";
import { returnStepFits } from "./ending/return-step/fits.ts";
import { familyFits } from "./family/fits.ts";
import { addressRiskFits } from "./letter/address-risk/fits.ts";
import { daysMovedFits } from "./letter/days-moved/fits.ts";
import { letterFits } from "./letter/letter/fits.ts";
import { letterGivenFits } from "./letter/letter-given/fits.ts";
import { readableLettersFits } from "./letter/readable-letters/fits.ts";
import { takenBackToldFits } from "./letter/taken-back-told/fits.ts";
import { flexiAgreementFits } from "./own-timetable/flexi-agreement/fits.ts";
import { flexiDecisionFits } from "./own-timetable/flexi-decision/fits.ts";
import { flexiMeetingFits } from "./own-timetable/flexi-meeting/fits.ts";
import { flexiRequestFits } from "./own-timetable/flexi-request/fits.ts";
import { flexiWithdrawnFits } from "./own-timetable/flexi-withdrawn/fits.ts";
import { partTimePlanFits } from "./own-timetable/part-time-plan/fits.ts";
import { timetableReportFits } from "./own-timetable/timetable-report/fits.ts";
import { welfareCheckFits } from "./own-timetable/welfare-check/fits.ts";
import { emergencySheetFits } from "./pack/emergency-sheet/fits.ts";
import { packAgainFits } from "./pack/pack-again/fits.ts";
import { fullTimeWeekFits } from "./plan/full-time-week/fits.ts";
import { handOverFits } from "./plan/hand-over/fits.ts";
import { planFits } from "./plan/plan/fits.ts";
import { riskAssessmentFits } from "./plan/risk-assessment/fits.ts";
import { schoolLinkFits } from "./plan/school-link/fits.ts";
import { timetableFits } from "./plan/timetable/fits.ts";
import { checksJudgedFits } from "./provider/checks-judged/fits.ts";
import { providerFits } from "./provider/provider/fits.ts";
import { providerAlternativeFits } from "./provider/provider-alternative/fits.ts";
import { providerChecksFits } from "./provider/provider-checks/fits.ts";
import { staffChangeFits } from "./provider/staff-change/fits.ts";
import { decisionFits } from "./referral/decision/fits.ts";
import { decisionConfirmedFits } from "./referral/decision-confirmed/fits.ts";
import { meetingFits } from "./referral/meeting/fits.ts";
import { referralFits } from "./referral/referral/fits.ts";
import { ehcpReportFits } from "./reports/ehcp-report/fits.ts";
import { finalReportFits } from "./reports/final-report/fits.ts";
import { finalReportCheckedFits } from "./reports/final-report-checked/fits.ts";
import { progressReportFits } from "./reports/progress-report/fits.ts";
import { reportCheckedFits } from "./reports/report-checked/fits.ts";
import { formalDecisionFits } from "./reviews/formal-decision/fits.ts";
import { formalReviewFits } from "./reviews/formal-review/fits.ts";
import { reviewFits } from "./reviews/review/fits.ts";
import { reviewCancelledFits } from "./reviews/review-cancelled/fits.ts";
import { reviewOutcomeFits } from "./reviews/review-outcome/fits.ts";
import { reviewPlannedFits } from "./reviews/review-planned/fits.ts";
import { reviewReplyFits } from "./reviews/review-reply/fits.ts";
import { reviewReplySettledFits } from "./reviews/review-reply-settled/fits.ts";
import { reviewRequestedFits } from "./reviews/review-requested/fits.ts";
import { rightsFits } from "./rights/fits.ts";
import { concernFits } from "./safeguarding/concern/fits.ts";
import { concernAcknowledgedFits } from "./safeguarding/concern-acknowledged/fits.ts";
import { concernSharedFits } from "./safeguarding/concern-shared/fits.ts";
import { concernSortedFits } from "./safeguarding/concern-sorted/fits.ts";
import { concernTakenFits } from "./safeguarding/concern-taken/fits.ts";
import { confidentialityFits } from "./safeguarding/confidentiality/fits.ts";
import { emergencyReviewFits } from "./safeguarding/emergency-review/fits.ts";
import { incidentFits } from "./safeguarding/incident/fits.ts";
import { ladoToldFits } from "./safeguarding/lado-told/fits.ts";
import { safeguardingReferenceFits } from "./safeguarding/safeguarding-reference/fits.ts";
import { authorityReferralFits } from "./suspension/authority-referral/fits.ts";
import { medicalEvidenceFits } from "./suspension/medical-evidence/fits.ts";
import { workSetFits } from "./suspension/work-set/fits.ts";
import { goesOnUncheckedFits } from "./taken-over/goes-on-unchecked/fits.ts";
import { shownBeforeFits } from "./taken-over/shown-before/fits.ts";
import { visitFits } from "./visits/visit/fits.ts";
import { visitActionFits } from "./visits/visit-action/fits.ts";

/** Nothing more is recorded on a general page once the placement is closed. */
const general: readonly Fit[] = [
  ({ placement: p }) =>
    p.phase === "closed" ? refuse("The placement is closed: nothing more is recorded for it.") : undefined,
];

/** When each promise fits a placement as it stands. */
const promiseFits = {
  referral: referralFits,
  meeting: meetingFits,
  decision: decisionFits,
  "decision-confirmed": decisionConfirmedFits,
  route: [],
  "evidence-o131": general,
  provider: providerFits,
  "provider-checks": providerChecksFits,
  "checks-judged": checksJudgedFits,
  "provider-alternative": providerAlternativeFits,
  "staff-change": staffChangeFits,
  "evidence-o15": general,
  "evidence-o32-provider": general,
  "consent-received": consentReceivedFits,
  "consent-settled": [],
  "consent-withdrawn": consentWithdrawnFits,
  "consent-decision": consentDecisionFits,
  refusal: [],
  "evidence-o20": general,
  "evidence-o21": general,
  "evidence-o31": general,
  "evidence-o32": general,
  ...rightsFits,
  "evidence-o12-kinship": general,
  timetable: timetableFits,
  plan: planFits,
  "risk-assessment": riskAssessmentFits,
  "school-link": schoolLinkFits,
  "full-time-week": fullTimeWeekFits,
  "hand-over": handOverFits,
  "evidence-o17": general,
  "evidence-o18-journey": general,
  "direction-panel": directionPanelFits,
  "direction-approval": directionApprovalFits,
  "evidence-o59-direction": general,
  "work-set": workSetFits,
  "authority-referral": authorityReferralFits,
  "medical-evidence": medicalEvidenceFits,
  "part-time-plan": partTimePlanFits,
  "welfare-check": welfareCheckFits,
  "timetable-report": timetableReportFits,
  "flexi-request": flexiRequestFits,
  "flexi-meeting": flexiMeetingFits,
  "flexi-decision": flexiDecisionFits,
  "flexi-agreement": flexiAgreementFits,
  "flexi-withdrawn": flexiWithdrawnFits,
  "provider-agreement": providerAgreementFits,
  "information-shared": informationSharedFits,
  "la-notice": laNoticeFits,
  "dual-registration": dualRegistrationFits,
  "evidence-o55-necessary": general,
  "evidence-o59-register": general,
  "emergency-sheet": emergencySheetFits,
  "pack-again": packAgainFits,
  "address-risk": addressRiskFits,
  "readable-letters": readableLettersFits,
  letter: letterFits,
  "letter-given": letterGivenFits,
  "notice-shortened": [],
  "days-moved": daysMovedFits,
  "taken-back-told": takenBackToldFits,
  "paper-given": [],
  arrival: arrivalFits,
  "attendance-intervention": attendanceInterventionFits,
  "sessions-changed": sessionsChangedFits,
  "evidence-o31-search": general,
  "evidence-o32-pupil": general,
  ...familyFits,
  "parent-contact": parentContactFits,
  "pastoral-contact": pastoralContactFits,
  belonging: belongingFits,
  "review-planned": reviewPlannedFits,
  review: reviewFits,
  "review-outcome": reviewOutcomeFits,
  "final-report-checked": finalReportCheckedFits,
  "ehcp-report": ehcpReportFits,
  "review-cancelled": reviewCancelledFits,
  "review-reply": reviewReplyFits,
  "review-reply-settled": reviewReplySettledFits,
  "review-requested": reviewRequestedFits,
  "formal-review": formalReviewFits,
  "formal-decision": formalDecisionFits,
  "progress-report": progressReportFits,
  "report-checked": reportCheckedFits,
  "final-report": finalReportFits,
  visit: visitFits,
  "visit-action": visitActionFits,
  concern: concernFits,
  "concern-acknowledged": concernAcknowledgedFits,
  "concern-taken": concernTakenFits,
  "concern-sorted": concernSortedFits,
  "concern-shared": concernSharedFits,
  "emergency-review": emergencyReviewFits,
  confidentiality: confidentialityFits,
  "lado-told": ladoToldFits,
  "safeguarding-reference": safeguardingReferenceFits,
  incident: incidentFits,
  end: endFits,
  "end-released": endReleasedFits,
  destination: destinationFits,
  "destination-check": destinationCheckFits,
  "return-step": returnStepFits,
  "return-plan": returnPlanFits,
  "pupil-views": pupilViewsFits,
  "return-meeting": returnMeetingFits,
  onward: onwardFits,
  evaluation: evaluationFits,
  "protection-file": protectionFileFits,
  "protection-receipt": protectionReceiptFits,
  "record-sent": recordSentFits,
  "shown-before": shownBeforeFits,
  "goes-on-unchecked": goesOnUncheckedFits,
  "data-returned": dataReturnedFits,
  "earlier-returned": earlierReturnedFits,
  waiver: [],
} satisfies Readonly<Record<FormId, readonly Fit[]>>;

/** Why a promise does not fit a placement as it stands; nothing where it does. Guards, pages and JSON ask this alone. */
export const fits = (id: FormId, f: Facts): Refusal | undefined => {
  for (const rule of promiseFits[id]) {
    const refusal = rule(f);
    if (refusal) return refusal;
  }
  return undefined;
};

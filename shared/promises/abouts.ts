import { type FormId, isFormId, type PromiseId } from "#ids/promise-id.ts";
import type { About, OwnPage } from "./about.ts";
import { dualRegistrationAbout } from "./agreement/dual-registration/about.ts";
import { evidenceO55NecessaryAbout } from "./agreement/evidence-o55-necessary/about.ts";
import { evidenceO59RegisterAbout } from "./agreement/evidence-o59-register/about.ts";
import { informationSharedAbout } from "./agreement/information-shared/about.ts";
import { laNoticeAbout } from "./agreement/la-notice/about.ts";
import { providerAgreementAbout } from "./agreement/provider-agreement/about.ts";
import { arrivalAbout } from "./attendance/arrival/about.ts";
import { attendanceAbout } from "./attendance/attendance/about.ts";
import { attendanceInterventionAbout } from "./attendance/attendance-intervention/about.ts";
import { evidenceO31SearchAbout } from "./attendance/evidence-o31-search/about.ts";
import { evidenceO32PupilAbout } from "./attendance/evidence-o32-pupil/about.ts";
import { sessionsChangedAbout } from "./attendance/sessions-changed/about.ts";
import { consentDecisionAbout } from "./consent/consent-decision/about.ts";
import { consentReceivedAbout } from "./consent/consent-received/about.ts";
import { consentSettledAbout } from "./consent/consent-settled/about.ts";
import { consentWithdrawnAbout } from "./consent/consent-withdrawn/about.ts";
import { evidenceO20About } from "./consent/evidence-o20/about.ts";
import { evidenceO21About } from "./consent/evidence-o21/about.ts";
import { evidenceO31About } from "./consent/evidence-o31/about.ts";
import { evidenceO32About } from "./consent/evidence-o32/about.ts";
import { refusalAbout } from "./consent/refusal/about.ts";
import { belongingAbout } from "./contact/belonging/about.ts";
import { parentContactAbout } from "./contact/parent-contact/about.ts";
import { pastoralContactAbout } from "./contact/pastoral-contact/about.ts";
import { directionApprovalAbout } from "./direction/direction-approval/about.ts";
import { directionPanelAbout } from "./direction/direction-panel/about.ts";
import { evidenceO59DirectionAbout } from "./direction/evidence-o59-direction/about.ts";
import { dataReturnedAbout } from "./ending/data-returned/about.ts";
import { destinationAbout } from "./ending/destination/about.ts";
import { destinationCheckAbout } from "./ending/destination-check/about.ts";
import { earlierReturnedAbout } from "./ending/earlier-returned/about.ts";
import { endAbout } from "./ending/end/about.ts";
import { endReleasedAbout } from "./ending/end-released/about.ts";
import { evaluationAbout } from "./ending/evaluation/about.ts";
import { onwardAbout } from "./ending/onward/about.ts";
import { protectionFileAbout } from "./ending/protection-file/about.ts";
import { protectionReceiptAbout } from "./ending/protection-receipt/about.ts";
import { pupilViewsAbout } from "./ending/pupil-views/about.ts";
import { recordSentAbout } from "./ending/record-sent/about.ts";
import { returnMeetingAbout } from "./ending/return-meeting/about.ts";
import { returnPlanAbout } from "./ending/return-plan/about.ts";
import { returnStepAbout } from "./ending/return-step/about.ts";
import { familyAbouts } from "./family/abouts.ts";
import { addressRiskAbout } from "./letter/address-risk/about.ts";
import { daysMovedAbout } from "./letter/days-moved/about.ts";
import { letterAbout } from "./letter/letter/about.ts";
import { letterGivenAbout } from "./letter/letter-given/about.ts";
import { noticeShortenedAbout } from "./letter/notice-shortened/about.ts";
import { paperGivenAbout } from "./letter/paper-given/about.ts";
import { readableLettersAbout } from "./letter/readable-letters/about.ts";
import { takenBackToldAbout } from "./letter/taken-back-told/about.ts";
import { adjustmentAbout } from "./own-timetable/adjustment/about.ts";
import { flexiAgreementAbout } from "./own-timetable/flexi-agreement/about.ts";
import { flexiDecisionAbout } from "./own-timetable/flexi-decision/about.ts";
import { flexiMeetingAbout } from "./own-timetable/flexi-meeting/about.ts";
import { flexiRequestAbout } from "./own-timetable/flexi-request/about.ts";
import { flexiWithdrawnAbout } from "./own-timetable/flexi-withdrawn/about.ts";
import { partTimePlanAbout } from "./own-timetable/part-time-plan/about.ts";
import { timetableReportAbout } from "./own-timetable/timetable-report/about.ts";
import { welfareCheckAbout } from "./own-timetable/welfare-check/about.ts";
import { emergencySheetAbout } from "./pack/emergency-sheet/about.ts";
import { packAgainAbout } from "./pack/pack-again/about.ts";
import { evidenceO17About } from "./plan/evidence-o17/about.ts";
import { evidenceO18JourneyAbout } from "./plan/evidence-o18-journey/about.ts";
import { fullTimeWeekAbout } from "./plan/full-time-week/about.ts";
import { handOverAbout } from "./plan/hand-over/about.ts";
import { planAbout } from "./plan/plan/about.ts";
import { riskAssessmentAbout } from "./plan/risk-assessment/about.ts";
import { schoolLinkAbout } from "./plan/school-link/about.ts";
import { timetableAbout } from "./plan/timetable/about.ts";
import { checksJudgedAbout } from "./provider/checks-judged/about.ts";
import { evidenceO15About } from "./provider/evidence-o15/about.ts";
import { evidenceO32ProviderAbout } from "./provider/evidence-o32-provider/about.ts";
import { providerAbout } from "./provider/provider/about.ts";
import { providerAlternativeAbout } from "./provider/provider-alternative/about.ts";
import { providerChecksAbout } from "./provider/provider-checks/about.ts";
import { staffChangeAbout } from "./provider/staff-change/about.ts";
import { contactsAbout } from "./referral/contacts/about.ts";
import { decisionAbout } from "./referral/decision/about.ts";
import { decisionConfirmedAbout } from "./referral/decision-confirmed/about.ts";
import { evidenceO131About } from "./referral/evidence-o131/about.ts";
import { meetingAbout } from "./referral/meeting/about.ts";
import { referralAbout } from "./referral/referral/about.ts";
import { routeAbout } from "./referral/route/about.ts";
import { statusesAbout } from "./referral/statuses/about.ts";
import { ehcpReportAbout } from "./reports/ehcp-report/about.ts";
import { finalReportAbout } from "./reports/final-report/about.ts";
import { finalReportCheckedAbout } from "./reports/final-report-checked/about.ts";
import { progressReportAbout } from "./reports/progress-report/about.ts";
import { reportCheckedAbout } from "./reports/report-checked/about.ts";
import { reviewAbouts } from "./reviews/abouts.ts";
import { rightsAbouts } from "./rights/abouts.ts";
import { concernAbout } from "./safeguarding/concern/about.ts";
import { concernAcknowledgedAbout } from "./safeguarding/concern-acknowledged/about.ts";
import { concernSharedAbout } from "./safeguarding/concern-shared/about.ts";
import { concernSortedAbout } from "./safeguarding/concern-sorted/about.ts";
import { concernTakenAbout } from "./safeguarding/concern-taken/about.ts";
import { confidentialityAbout } from "./safeguarding/confidentiality/about.ts";
import { emergencyReviewAbout } from "./safeguarding/emergency-review/about.ts";
import { incidentAbout } from "./safeguarding/incident/about.ts";
import { ladoToldAbout } from "./safeguarding/lado-told/about.ts";
import { safeguardingReferenceAbout } from "./safeguarding/safeguarding-reference/about.ts";
import { schoolDutiesAbout } from "./school/school-duties/about.ts";
import { waiverAbout } from "./school/waiver/about.ts";
import { authorityReferralAbout } from "./suspension/authority-referral/about.ts";
import { medicalEvidenceAbout } from "./suspension/medical-evidence/about.ts";
import { suspensionsAbout } from "./suspension/suspensions/about.ts";
import { workSetAbout } from "./suspension/work-set/about.ts";
import { goesOnUncheckedAbout } from "./taken-over/goes-on-unchecked/about.ts";
import { shownBeforeAbout } from "./taken-over/shown-before/about.ts";
import { visitAbout } from "./visits/visit/about.ts";
import { visitActionAbout } from "./visits/visit-action/about.ts";

/** What each promise is. */
export const abouts = {
  contacts: contactsAbout,
  statuses: statusesAbout,
  referral: referralAbout,
  meeting: meetingAbout,
  decision: decisionAbout,
  "decision-confirmed": decisionConfirmedAbout,
  route: routeAbout,
  "evidence-o131": evidenceO131About,
  provider: providerAbout,
  "provider-checks": providerChecksAbout,
  "checks-judged": checksJudgedAbout,
  "provider-alternative": providerAlternativeAbout,
  "staff-change": staffChangeAbout,
  "evidence-o15": evidenceO15About,
  "evidence-o32-provider": evidenceO32ProviderAbout,
  "consent-received": consentReceivedAbout,
  "consent-settled": consentSettledAbout,
  "consent-withdrawn": consentWithdrawnAbout,
  "consent-decision": consentDecisionAbout,
  refusal: refusalAbout,
  "evidence-o20": evidenceO20About,
  "evidence-o21": evidenceO21About,
  "evidence-o31": evidenceO31About,
  "evidence-o32": evidenceO32About,
  ...rightsAbouts,
  timetable: timetableAbout,
  plan: planAbout,
  "risk-assessment": riskAssessmentAbout,
  "school-link": schoolLinkAbout,
  "full-time-week": fullTimeWeekAbout,
  "hand-over": handOverAbout,
  "evidence-o17": evidenceO17About,
  "evidence-o18-journey": evidenceO18JourneyAbout,
  "direction-panel": directionPanelAbout,
  "direction-approval": directionApprovalAbout,
  "evidence-o59-direction": evidenceO59DirectionAbout,
  suspensions: suspensionsAbout,
  "work-set": workSetAbout,
  "authority-referral": authorityReferralAbout,
  "medical-evidence": medicalEvidenceAbout,
  "part-time-plan": partTimePlanAbout,
  "welfare-check": welfareCheckAbout,
  "timetable-report": timetableReportAbout,
  "flexi-request": flexiRequestAbout,
  "flexi-meeting": flexiMeetingAbout,
  "flexi-decision": flexiDecisionAbout,
  "flexi-agreement": flexiAgreementAbout,
  "flexi-withdrawn": flexiWithdrawnAbout,
  adjustment: adjustmentAbout,
  "provider-agreement": providerAgreementAbout,
  "information-shared": informationSharedAbout,
  "la-notice": laNoticeAbout,
  "dual-registration": dualRegistrationAbout,
  "evidence-o55-necessary": evidenceO55NecessaryAbout,
  "evidence-o59-register": evidenceO59RegisterAbout,
  "emergency-sheet": emergencySheetAbout,
  "pack-again": packAgainAbout,
  "address-risk": addressRiskAbout,
  "readable-letters": readableLettersAbout,
  letter: letterAbout,
  "letter-given": letterGivenAbout,
  "notice-shortened": noticeShortenedAbout,
  "days-moved": daysMovedAbout,
  "taken-back-told": takenBackToldAbout,
  "paper-given": paperGivenAbout,
  arrival: arrivalAbout,
  attendance: attendanceAbout,
  "attendance-intervention": attendanceInterventionAbout,
  "sessions-changed": sessionsChangedAbout,
  "evidence-o31-search": evidenceO31SearchAbout,
  "evidence-o32-pupil": evidenceO32PupilAbout,
  "parent-contact": parentContactAbout,
  "pastoral-contact": pastoralContactAbout,
  belonging: belongingAbout,
  ...familyAbouts,
  ...reviewAbouts,
  "final-report-checked": finalReportCheckedAbout,
  "ehcp-report": ehcpReportAbout,
  "progress-report": progressReportAbout,
  "report-checked": reportCheckedAbout,
  "final-report": finalReportAbout,
  visit: visitAbout,
  "visit-action": visitActionAbout,
  concern: concernAbout,
  "concern-acknowledged": concernAcknowledgedAbout,
  "concern-taken": concernTakenAbout,
  "concern-sorted": concernSortedAbout,
  "concern-shared": concernSharedAbout,
  "emergency-review": emergencyReviewAbout,
  confidentiality: confidentialityAbout,
  "lado-told": ladoToldAbout,
  "safeguarding-reference": safeguardingReferenceAbout,
  incident: incidentAbout,
  end: endAbout,
  "end-released": endReleasedAbout,
  destination: destinationAbout,
  "destination-check": destinationCheckAbout,
  "return-step": returnStepAbout,
  "return-plan": returnPlanAbout,
  "pupil-views": pupilViewsAbout,
  "return-meeting": returnMeetingAbout,
  onward: onwardAbout,
  evaluation: evaluationAbout,
  "protection-file": protectionFileAbout,
  "protection-receipt": protectionReceiptAbout,
  "record-sent": recordSentAbout,
  "shown-before": shownBeforeAbout,
  "goes-on-unchecked": goesOnUncheckedAbout,
  "data-returned": dataReturnedAbout,
  "earlier-returned": earlierReturnedAbout,
  waiver: waiverAbout,
  "school-duties": schoolDutiesAbout,
} satisfies { readonly [Id in PromiseId]: Id extends FormId ? About : OwnPage };

/** What a form's promise is; undefined for a name that is none. */
export const aboutForm = (id: string): About | undefined => (isFormId(id) ? abouts[id] : undefined);

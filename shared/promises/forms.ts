import type { Form } from "#contracts/form.ts";
import { type FormId, isFormId } from "#ids/promise-id.ts";
import { dualRegistrationForm } from "./agreement/dual-registration/form.ts";
import { informationSharedForm } from "./agreement/information-shared/form.ts";
import { laNoticeForm } from "./agreement/la-notice/form.ts";
import { providerAgreementForm } from "./agreement/provider-agreement/form.ts";
import type { AskedForm } from "./asked.ts";
import { arrivalForm } from "./attendance/arrival/form.ts";
import { attendanceInterventionForm } from "./attendance/attendance-intervention/form.ts";
import { sessionsChangedForm } from "./attendance/sessions-changed/form.ts";
import type { FormChoices } from "./choices.ts";
import { consentDecisionForm } from "./consent/consent-decision/form.ts";
import { consentReceivedForm } from "./consent/consent-received/form.ts";
import { consentSettledForm } from "./consent/consent-settled/form.ts";
import { consentWithdrawnForm } from "./consent/consent-withdrawn/form.ts";
import { refusalForm } from "./consent/refusal/form.ts";
import { belongingForm } from "./contact/belonging/form.ts";
import { parentContactForm } from "./contact/parent-contact/form.ts";
import { pastoralContactForm } from "./contact/pastoral-contact/form.ts";
import { directionApprovalForm } from "./direction/direction-approval/form.ts";
import { directionPanelForm } from "./direction/direction-panel/form.ts";
import { dataReturnedForm } from "./ending/data-returned/form.ts";
import { destinationForm } from "./ending/destination/form.ts";
import { destinationCheckForm } from "./ending/destination-check/form.ts";
import { earlierReturnedForm } from "./ending/earlier-returned/form.ts";
import { endForm } from "./ending/end/form.ts";
import { endReleasedForm } from "./ending/end-released/form.ts";
import { evaluationForm } from "./ending/evaluation/form.ts";
import { onwardForm } from "./ending/onward/form.ts";
import { protectionFileForm } from "./ending/protection-file/form.ts";
import { protectionReceiptForm } from "./ending/protection-receipt/form.ts";
import { pupilViewsForm } from "./ending/pupil-views/form.ts";
import { recordSentForm } from "./ending/record-sent/form.ts";
import { returnMeetingForm } from "./ending/return-meeting/form.ts";
import { returnPlanForm } from "./ending/return-plan/form.ts";
import { returnStepForm } from "./ending/return-step/form.ts";
import { familyForms } from "./family/forms.ts";
import { generalPageForm } from "./general-page-form.ts";
import { addressRiskForm } from "./letter/address-risk/form.ts";
import { daysMovedForm } from "./letter/days-moved/form.ts";
import { letterForm } from "./letter/letter/form.ts";
import { letterGivenForm } from "./letter/letter-given/form.ts";
import { noticeShortenedForm } from "./letter/notice-shortened/form.ts";
import { paperGivenForm } from "./letter/paper-given/form.ts";
import { readableLettersForm } from "./letter/readable-letters/form.ts";
import { takenBackToldForm } from "./letter/taken-back-told/form.ts";
import { flexiAgreementForm } from "./own-timetable/flexi-agreement/form.ts";
import { flexiDecisionForm } from "./own-timetable/flexi-decision/form.ts";
import { flexiMeetingForm } from "./own-timetable/flexi-meeting/form.ts";
import { flexiRequestForm } from "./own-timetable/flexi-request/form.ts";
import { flexiWithdrawnForm } from "./own-timetable/flexi-withdrawn/form.ts";
import { partTimePlanForm } from "./own-timetable/part-time-plan/form.ts";
import { timetableReportForm } from "./own-timetable/timetable-report/form.ts";
import { welfareCheckForm } from "./own-timetable/welfare-check/form.ts";
import { emergencySheetForm } from "./pack/emergency-sheet/form.ts";
import { packAgainForm } from "./pack/pack-again/form.ts";
import { fullTimeWeekForm } from "./plan/full-time-week/form.ts";
import { handOverForm } from "./plan/hand-over/form.ts";
import { planForm } from "./plan/plan/form.ts";
import { riskAssessmentForm } from "./plan/risk-assessment/form.ts";
import { schoolLinkForm } from "./plan/school-link/form.ts";
import { timetableForm } from "./plan/timetable/form.ts";
import { checksJudgedForm } from "./provider/checks-judged/form.ts";
import { providerForm } from "./provider/provider/form.ts";
import { providerAlternativeForm } from "./provider/provider-alternative/form.ts";
import { providerChecksForm } from "./provider/provider-checks/form.ts";
import { staffChangeForm } from "./provider/staff-change/form.ts";
import { decisionForm } from "./referral/decision/form.ts";
import { decisionConfirmedForm } from "./referral/decision-confirmed/form.ts";
import { meetingForm } from "./referral/meeting/form.ts";
import { referralForm } from "./referral/referral/form.ts";
import { routeForm } from "./referral/route/form.ts";
import { ehcpReportForm } from "./reports/ehcp-report/form.ts";
import { finalReportForm } from "./reports/final-report/form.ts";
import { finalReportCheckedForm } from "./reports/final-report-checked/form.ts";
import { progressReportForm } from "./reports/progress-report/form.ts";
import { reportCheckedForm } from "./reports/report-checked/form.ts";
import { reviewForms } from "./reviews/forms.ts";
import { rightsForms } from "./rights/forms.ts";
import { concernForm } from "./safeguarding/concern/form.ts";
import { concernAcknowledgedForm } from "./safeguarding/concern-acknowledged/form.ts";
import { concernSharedForm } from "./safeguarding/concern-shared/form.ts";
import { concernSortedForm } from "./safeguarding/concern-sorted/form.ts";
import { concernTakenForm } from "./safeguarding/concern-taken/form.ts";
import { confidentialityForm } from "./safeguarding/confidentiality/form.ts";
import { emergencyReviewForm } from "./safeguarding/emergency-review/form.ts";
import { incidentForm } from "./safeguarding/incident/form.ts";
import { ladoToldForm } from "./safeguarding/lado-told/form.ts";
import { safeguardingReferenceForm } from "./safeguarding/safeguarding-reference/form.ts";
import { waiverForm } from "./school/waiver/form.ts";
import { authorityReferralForm } from "./suspension/authority-referral/form.ts";
import { medicalEvidenceForm } from "./suspension/medical-evidence/form.ts";
import { workSetForm } from "./suspension/work-set/form.ts";
import { goesOnUncheckedForm } from "./taken-over/goes-on-unchecked/form.ts";
import { shownBeforeForm } from "./taken-over/shown-before/form.ts";
import { visitForm } from "./visits/visit/form.ts";
import { visitActionForm } from "./visits/visit-action/form.ts";

/** The form of each promise of a placement. */
const promiseForms = {
  referral: referralForm,
  meeting: meetingForm,
  decision: decisionForm,
  "decision-confirmed": decisionConfirmedForm,
  route: routeForm,
  "evidence-o131": generalPageForm("evidence-o131"),
  provider: providerForm,
  "provider-checks": providerChecksForm,
  "checks-judged": checksJudgedForm,
  "provider-alternative": providerAlternativeForm,
  "staff-change": staffChangeForm,
  "evidence-o15": generalPageForm("evidence-o15"),
  "evidence-o32-provider": generalPageForm("evidence-o32-provider"),
  "consent-received": consentReceivedForm,
  "consent-settled": consentSettledForm,
  "consent-withdrawn": consentWithdrawnForm,
  "consent-decision": consentDecisionForm,
  refusal: refusalForm,
  "evidence-o20": generalPageForm("evidence-o20"),
  "evidence-o21": generalPageForm("evidence-o21"),
  "evidence-o31": generalPageForm("evidence-o31"),
  "evidence-o32": generalPageForm("evidence-o32"),
  ...rightsForms,
  "evidence-o12-kinship": generalPageForm("evidence-o12-kinship"),
  timetable: timetableForm,
  plan: planForm,
  "risk-assessment": riskAssessmentForm,
  "school-link": schoolLinkForm,
  "full-time-week": fullTimeWeekForm,
  "hand-over": handOverForm,
  "evidence-o17": generalPageForm("evidence-o17"),
  "evidence-o18-journey": generalPageForm("evidence-o18-journey"),
  "direction-panel": directionPanelForm,
  "direction-approval": directionApprovalForm,
  "evidence-o59-direction": generalPageForm("evidence-o59-direction"),
  "work-set": workSetForm,
  "authority-referral": authorityReferralForm,
  "medical-evidence": medicalEvidenceForm,
  "part-time-plan": partTimePlanForm,
  "welfare-check": welfareCheckForm,
  "timetable-report": timetableReportForm,
  "flexi-request": flexiRequestForm,
  "flexi-meeting": flexiMeetingForm,
  "flexi-decision": flexiDecisionForm,
  "flexi-agreement": flexiAgreementForm,
  "flexi-withdrawn": flexiWithdrawnForm,
  "provider-agreement": providerAgreementForm,
  "information-shared": informationSharedForm,
  "la-notice": laNoticeForm,
  "dual-registration": dualRegistrationForm,
  "evidence-o55-necessary": generalPageForm("evidence-o55-necessary"),
  "evidence-o59-register": generalPageForm("evidence-o59-register"),
  "emergency-sheet": emergencySheetForm,
  "pack-again": packAgainForm,
  "address-risk": addressRiskForm,
  "readable-letters": readableLettersForm,
  letter: letterForm,
  "letter-given": letterGivenForm,
  "notice-shortened": noticeShortenedForm,
  "days-moved": daysMovedForm,
  "taken-back-told": takenBackToldForm,
  "paper-given": paperGivenForm,
  arrival: arrivalForm,
  "attendance-intervention": attendanceInterventionForm,
  "sessions-changed": sessionsChangedForm,
  "evidence-o31-search": generalPageForm("evidence-o31-search"),
  "evidence-o32-pupil": generalPageForm("evidence-o32-pupil"),
  "parent-contact": parentContactForm,
  "pastoral-contact": pastoralContactForm,
  belonging: belongingForm,
  ...familyForms,
  ...reviewForms,
  "final-report-checked": finalReportCheckedForm,
  "ehcp-report": ehcpReportForm,
  "progress-report": progressReportForm,
  "report-checked": reportCheckedForm,
  "final-report": finalReportForm,
  visit: visitForm,
  "visit-action": visitActionForm,
  concern: concernForm,
  "concern-acknowledged": concernAcknowledgedForm,
  "concern-taken": concernTakenForm,
  "concern-sorted": concernSortedForm,
  "concern-shared": concernSharedForm,
  "emergency-review": emergencyReviewForm,
  confidentiality: confidentialityForm,
  "lado-told": ladoToldForm,
  "safeguarding-reference": safeguardingReferenceForm,
  incident: incidentForm,
  end: endForm,
  "end-released": endReleasedForm,
  destination: destinationForm,
  "destination-check": destinationCheckForm,
  "return-step": returnStepForm,
  "return-plan": returnPlanForm,
  "pupil-views": pupilViewsForm,
  "return-meeting": returnMeetingForm,
  onward: onwardForm,
  evaluation: evaluationForm,
  "protection-file": protectionFileForm,
  "protection-receipt": protectionReceiptForm,
  "record-sent": recordSentForm,
  "shown-before": shownBeforeForm,
  "goes-on-unchecked": goesOnUncheckedForm,
  "data-returned": dataReturnedForm,
  "earlier-returned": earlierReturnedForm,
  waiver: waiverForm,
} satisfies Readonly<Record<FormId, Form | AskedForm>>;

const isAsked = (form: Form | AskedForm): form is AskedForm => "needs" in form;

/** The promise that a form belongs to. @throws RangeError for a form that is none of a placement's. */
export const promiseOf = ({ id }: Pick<Form, "id">): FormId => {
  if (!isFormId(id)) throw new RangeError(`${id} is no form of a placement`);
  return id;
};

/** The choices that a form needs before it can be shown or checked. */
export const needsOf = (id: FormId): readonly (keyof FormChoices)[] => {
  const form: Form | AskedForm = promiseForms[id];
  return isAsked(form) ? form.needs : [];
};

/** Every form of a placement, by id, made from the choices that it needs. */
export const placementForms = Object.fromEntries(
  Object.entries(promiseForms).map(([id, form]: [string, Form | AskedForm]) => [
    id,
    (choices: FormChoices): Form => (isAsked(form) ? form.form(choices) : form),
  ]),
) as { readonly [Id in FormId]: (choices: FormChoices) => Form } & Readonly<
  Record<string, ((choices: FormChoices) => Form) | undefined>
>;

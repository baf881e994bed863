import type { FormId } from "#ids/promise-id.ts";
import type { Follow } from "./act.ts";
import { laNoticeFollows } from "./agreement/la-notice/act.ts";
import { providerAgreementFollows } from "./agreement/provider-agreement/act.ts";
import { sessionsChangedFollows } from "./attendance/sessions-changed/act.ts";
import { consentDecisionFollows } from "./consent/consent-decision/act.ts";
import { unsafeFollows } from "./deciding/unsafe.ts";
import { directionPanelFollows } from "./direction/direction-panel/act.ts";
import { dataReturnedFollows } from "./ending/data-returned/act.ts";
import { destinationFollows } from "./ending/destination/act.ts";
import { endFollows } from "./ending/end/act.ts";
import { endReleasedFollows } from "./ending/end-released/act.ts";
import { familyAskedFollows } from "./family/family-asked/act.ts";
import { flexiDecisionFollows } from "./own-timetable/flexi-decision/act.ts";
import { flexiWithdrawnFollows } from "./own-timetable/flexi-withdrawn/act.ts";
import { timetableReportFollows } from "./own-timetable/timetable-report/act.ts";
import { timetableFollows } from "./plan/timetable/act.ts";
import { providerChecksFollows } from "./provider/provider-checks/act.ts";
import { decisionFollows } from "./referral/decision/act.ts";
import { decisionConfirmedFollows } from "./referral/decision-confirmed/act.ts";
import { finalReportCheckedFollows } from "./reports/final-report-checked/act.ts";
import { reportCheckedFollows } from "./reports/report-checked/act.ts";
import { reviewCancelledFollows } from "./reviews/review-cancelled/act.ts";
import { reviewOutcomeFollows } from "./reviews/review-outcome/act.ts";
import { reviewPlannedFollows } from "./reviews/review-planned/act.ts";
import { reviewReplyFollows } from "./reviews/review-reply/act.ts";
import { reviewRequestedFollows } from "./reviews/review-requested/act.ts";
import { socialWorkerInvolvedFollows } from "./rights/social-worker-involved/act.ts";
import { virtualSchoolInvolvedFollows } from "./rights/virtual-school-involved/act.ts";
import { concernFollows } from "./safeguarding/concern/act.ts";
import { concernSortedFollows } from "./safeguarding/concern-sorted/act.ts";
import { emergencyReviewFollows } from "./safeguarding/emergency-review/act.ts";
import { incidentFollows } from "./safeguarding/incident/act.ts";
import { goesOnUncheckedFollows } from "./taken-over/goes-on-unchecked/act.ts";

/** What follows at once from a record: mails that it owes, a suspension, its lifting. */
const promiseFollows: { readonly [F in FormId]?: Follow<F> } = {
  decision: decisionFollows,
  "decision-confirmed": decisionConfirmedFollows,
  end: endFollows,
  "end-released": endReleasedFollows,
  destination: destinationFollows,
  "goes-on-unchecked": goesOnUncheckedFollows,
  "data-returned": dataReturnedFollows,
  timetable: timetableFollows,
  "direction-panel": directionPanelFollows,
  review: unsafeFollows,
  "formal-review": unsafeFollows,
  visit: unsafeFollows,
  "welfare-check": unsafeFollows,
  "review-planned": reviewPlannedFollows,
  "review-cancelled": reviewCancelledFollows,
  "family-asked": familyAskedFollows,
  "review-reply": reviewReplyFollows,
  "review-requested": reviewRequestedFollows,
  "review-outcome": reviewOutcomeFollows,
  "final-report-checked": finalReportCheckedFollows,
  "report-checked": reportCheckedFollows,
  concern: concernFollows,
  "concern-sorted": concernSortedFollows,
  "emergency-review": emergencyReviewFollows,
  incident: incidentFollows,
  "social-worker-involved": socialWorkerInvolvedFollows,
  "virtual-school-involved": virtualSchoolInvolvedFollows,
  "sessions-changed": sessionsChangedFollows,
  "flexi-decision": flexiDecisionFollows,
  "flexi-withdrawn": flexiWithdrawnFollows,
  "timetable-report": timetableReportFollows,
  "provider-checks": providerChecksFollows,
  "provider-agreement": providerAgreementFollows,
  "la-notice": laNoticeFollows,
  "consent-decision": consentDecisionFollows,
};

/** What a form of any kind decides besides: each is kept under the form that it reads. */
export const followsOf = (id: FormId): Follow | undefined => promiseFollows[id] as Follow | undefined;

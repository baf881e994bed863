import { isOwnTimetable } from "#domain/routes.ts";
import type { Form } from "../form.ts";
import type { FormChoices } from "./catalogue.ts";
import { confidentialityForm } from "./confidentiality.ts";
import { belongingForm, parentContactForm, pastoralContactForm } from "./monitoring.ts";
import {
  concernAcknowledgedForm,
  concernForm,
  concernSharedForm,
  concernSortedForm,
  emergencyReviewForm,
} from "./monitoring-concern.ts";
import { incidentForm, staffChangeForm } from "./monitoring-events.ts";
import { sessionsChangedFormOn } from "./placement-life.ts";
import {
  evaluationForm,
  onwardForm,
  pupilViewsForm,
  returnMeetingForm,
  returnPlanForm,
} from "./reintegration.ts";
import { finalReportForm, progressReportForm, reportCheckedForm } from "./report.ts";
import { reviewForm, reviewPlannedForm } from "./review.ts";
import { formalDecisionForm, formalReviewForm } from "./review-formal.ts";
import { reviewOutcomeForm, reviewRequestedForm } from "./review-outcome.ts";
import { visitActionForm, visitForm } from "./visit.ts";

/** Forms of a placement from its first day to its close, by id. */
export const lifeForms: Readonly<Record<string, (choices: FormChoices) => Form>> = {
  "review-planned": () => reviewPlannedForm,
  review: () => reviewForm,
  "review-outcome": () => reviewOutcomeForm,
  "review-requested": () => reviewRequestedForm,
  "formal-review": () => formalReviewForm,
  "formal-decision": () => formalDecisionForm,
  "progress-report": () => progressReportForm,
  "report-checked": () => reportCheckedForm,
  "final-report": () => finalReportForm,
  visit: () => visitForm,
  "visit-action": (c) => visitActionForm(c.visitActions),
  "parent-contact": () => parentContactForm,
  "pastoral-contact": () => pastoralContactForm,
  belonging: () => belongingForm,
  incident: () => incidentForm,
  "staff-change": () => staffChangeForm,
  concern: () => concernForm,
  "concern-acknowledged": () => concernAcknowledgedForm,
  "concern-sorted": () => concernSortedForm,
  "concern-shared": () => concernSharedForm,
  "emergency-review": () => emergencyReviewForm,
  "sessions-changed": (c) => sessionsChangedFormOn(isOwnTimetable(c.route)),
  "return-plan": () => returnPlanForm,
  "pupil-views": () => pupilViewsForm,
  "return-meeting": () => returnMeetingForm,
  onward: (c) => onwardForm(c.onward),
  evaluation: () => evaluationForm,
  confidentiality: () => confidentialityForm,
};

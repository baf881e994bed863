import type { StaffPage } from "#door/context.ts";
import { allegationPage } from "./pages/allegation.tsx";
import { approvalPage } from "./pages/approval.tsx";
import { approvalFormPages } from "./pages/approval-form.ts";
import { approvalsPage } from "./pages/approvals.tsx";
import { attendanceDayPage } from "./pages/attendance.tsx";
import { attendanceAnswerPage } from "./pages/attendance-answer.ts";
import { attendanceCodePage } from "./pages/attendance-code.ts";
import { attendanceEnteredPage } from "./pages/attendance-entered.ts";
import { attendanceExportPage } from "./pages/attendance-export.ts";
import { attendanceOutsidePage } from "./pages/attendance-outside.tsx";
import { attendanceReasonPage } from "./pages/attendance-reason.ts";
import { attendanceSlotPage } from "./pages/attendance-slot.tsx";
import { attendanceWeekPage } from "./pages/attendance-week.tsx";
import { attendanceWherePage } from "./pages/attendance-where.tsx";
import { authorityNoticePage, authorityNoticePdfPage } from "./pages/authority-notice.tsx";
import { calendarPage } from "./pages/calendar.tsx";
import { closureNewPage, insetNewPage, termNewPage, termPage } from "./pages/calendar-change.ts";
import { removePages } from "./pages/calendar-remove.ts";
import { schoolDayPage } from "./pages/calendar-school-day.ts";
import { contactNewPage, contactPage } from "./pages/contact.ts";
import { correctionPage } from "./pages/correction.tsx";
import { deadlinesPage } from "./pages/deadlines.tsx";
import { dutiesPage } from "./pages/duties.tsx";
import { dutyPage } from "./pages/duty.ts";
import { failurePage } from "./pages/failure.ts";
import { filePage, fileRemovePage } from "./pages/file.ts";
import { fileKeepPage } from "./pages/file-keep.tsx";
import { fileNewPage } from "./pages/file-new.tsx";
import { filesPage } from "./pages/files.tsx";
import { formPage } from "./pages/form.tsx";
import { reportPages } from "./pages/governors-report.tsx";
import { letterPage } from "./pages/letter.tsx";
import { letterIssuedPage, letterPdfPage } from "./pages/letter-issued.tsx";
import { numbersPage } from "./pages/numbers.tsx";
import { paperPage, paperPdfPage } from "./pages/paper.tsx";
import { papersPage } from "./pages/papers.tsx";
import { placementPage } from "./pages/placement.tsx";
import { placementPolicyPage } from "./pages/placement-policy.tsx";
import { placementPolicyChangePage } from "./pages/placement-policy-change.ts";
import { placementTightenPage } from "./pages/placement-tighten.ts";
import { placementsPage } from "./pages/placements.tsx";
import { policyPage } from "./pages/policy.tsx";
import { policyChoosePage } from "./pages/policy-choose.ts";
import { policyLintPage } from "./pages/policy-lint.tsx";
import { providerPage } from "./pages/provider.tsx";
import { providerEditPage, providerHistoryPage, providerRetirePage } from "./pages/provider-edit.tsx";
import { providerNewPage } from "./pages/provider-new.ts";
import { providerRecordPage } from "./pages/provider-record.ts";
import { providerSeenPage } from "./pages/provider-seen.tsx";
import { providersPage } from "./pages/providers.tsx";
import { pupilPage } from "./pages/pupil.tsx";
import { adjustmentNewPage } from "./pages/pupil-adjustments.tsx";
import { contactRemovePage, pupilCorrectPage, pupilHistoryPage } from "./pages/pupil-correct.tsx";
import { pupilNewPage } from "./pages/pupil-new.tsx";
import { pupilReferralPage } from "./pages/pupil-referral.ts";
import { pupilsPage } from "./pages/pupils.tsx";
import { receiptPage } from "./pages/receipt.tsx";
import { recordedPage } from "./pages/recorded.tsx";
import { referralPage, referralStepPage } from "./pages/referral.tsx";
import { schoolPage } from "./pages/school.tsx";
import { statusesPage } from "./pages/statuses.ts";
import { suspensionNewPage, suspensionPage } from "./pages/suspension.ts";
import { todayPage } from "./pages/today.tsx";
import { trustPage } from "./pages/trust.tsx";

/** Every page for signed-in staff. */
export const staffPages: readonly StaffPage[] = [
  todayPage,
  failurePage,
  placementsPage,
  placementPage,
  allegationPage,
  recordedPage,
  correctionPage,
  papersPage,
  paperPage,
  paperPdfPage,
  referralPage,
  referralStepPage,
  approvalsPage,
  approvalPage,
  ...approvalFormPages,
  formPage,
  receiptPage,
  filesPage,
  fileNewPage,
  fileKeepPage,
  filePage,
  fileRemovePage,
  letterPage,
  letterPdfPage,
  letterIssuedPage,
  authorityNoticePage,
  authorityNoticePdfPage,
  attendanceDayPage,
  attendanceWherePage,
  attendanceWeekPage,
  attendanceExportPage,
  attendanceEnteredPage,
  attendanceSlotPage,
  attendanceAnswerPage,
  attendanceReasonPage,
  attendanceCodePage,
  attendanceOutsidePage,
  // An address with a fixed word comes before the one that takes any word in its place.
  pupilsPage,
  pupilNewPage,
  pupilPage,
  pupilReferralPage,
  adjustmentNewPage,
  statusesPage,
  suspensionNewPage,
  suspensionPage,
  contactNewPage,
  contactPage,
  contactRemovePage,
  pupilCorrectPage,
  pupilHistoryPage,
  providersPage,
  providerNewPage,
  providerEditPage,
  providerRetirePage,
  providerHistoryPage,
  providerPage,
  providerRecordPage,
  providerSeenPage,
  calendarPage,
  termNewPage,
  termPage,
  insetNewPage,
  closureNewPage,
  schoolDayPage,
  ...removePages,
  numbersPage,
  ...reportPages,
  dutiesPage,
  dutyPage,
  schoolPage,
  policyPage,
  policyChoosePage,
  placementPolicyPage,
  placementPolicyChangePage,
  placementTightenPage,
  policyLintPage,
  deadlinesPage,
  trustPage,
];

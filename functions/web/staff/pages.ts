import type { StaffPage } from "#door/context.ts";
import { allegationPage } from "./approvals/allegation.tsx";
import { approvalsPage } from "./approvals/approvals.tsx";
import { approvalPage } from "./approvals/case.tsx";
import { approvalFormPages } from "./approvals/case-form.ts";
import { approvalPapersPage } from "./approvals/papers.ts";
import { attendanceAnswerPage } from "./attendance/answer.ts";
import { attendanceCodePage } from "./attendance/code.ts";
import { attendanceDayPage } from "./attendance/day.tsx";
import { attendanceEnteredPage } from "./attendance/entered.ts";
import { attendanceExportPage } from "./attendance/export.ts";
import { attendanceReasonPage } from "./attendance/reason.ts";
import { attendanceSearchPage } from "./attendance/search.tsx";
import { attendanceSlotPage } from "./attendance/slot.tsx";
import { attendanceTakenOnPage } from "./attendance/taken-on.tsx";
import { attendanceOutsidePage } from "./attendance/tell-outside.tsx";
import { attendanceWeekPage } from "./attendance/week.tsx";
import { attendanceWherePage } from "./attendance/where.tsx";
import { boardPages } from "./board/pages.ts";
import { calendarPage } from "./calendar/calendar.tsx";
import { termNewPage, termPage } from "./calendar/change.ts";
import { closureNewPage, insetNewPage } from "./calendar/days-closed.ts";
import { removePages } from "./calendar/remove.ts";
import { schoolDayPage } from "./calendar/school-day.ts";
import { yearsPage } from "./calendar/years.ts";
import { deadlinesPage } from "./deadlines/deadlines.tsx";
import { dutiesPage } from "./duties/duties.tsx";
import { dutyPage } from "./duties/duty.ts";
import { evidencePages } from "./evidence/pages.ts";
import { failurePage } from "./failures/failure.ts";
import { failuresSeenPage } from "./failures/seen.tsx";
import { filePage, fileRemovePage } from "./files/file.ts";
import { filesPage } from "./files/files.tsx";
import { fileKeepPage } from "./files/keep.tsx";
import { fileNewPage } from "./files/new.tsx";
import { formPage } from "./forms/form.tsx";
import { receiptPage } from "./forms/receipt.tsx";
import { wholePackPage } from "./forms/whole-pack.tsx";
import { numbersPage } from "./governors/numbers.tsx";
import { reportPages } from "./governors/report.tsx";
import { wholeRollPage } from "./governors/whole-roll.ts";
import { importPages } from "./import/pages.ts";
import { authorityNoticePage, authorityNoticePdfPage } from "./letters/authority-notice.tsx";
import { letterIssuedPage, letterPdfPage } from "./letters/issued.tsx";
import { letterPage } from "./letters/letter.tsx";
import { paperPage, paperPdfPage } from "./letters/paper.tsx";
import { papersPage } from "./letters/papers.tsx";
import { matterActPages } from "./matters/acts.ts";
import { answerPage } from "./matters/answer.tsx";
import { copyFilePage, copyJsonPage, copyPage } from "./matters/copy.tsx";
import { decidePartsPage, givenPage } from "./matters/decide.ts";
import { impactPage } from "./matters/impact.tsx";
import { mattersPage } from "./matters/list.tsx";
import { matterPage } from "./matters/matter.tsx";
import { matterNewPage } from "./matters/open.ts";
import { processingPage } from "./matters/processing.tsx";
import { ownPagesPage } from "./own-pages/pages.tsx";
import { ownPageSheetPage } from "./own-pages/sheet.tsx";
import { answersPage } from "./placement/answers.tsx";
import { placementDocumentsPage } from "./placement/more/documents.tsx";
import { placementHistoryPage } from "./placement/more/history.tsx";
import { placementPlanPage } from "./placement/more/plan.tsx";
import { placementPromisesPage } from "./placement/more/promises.tsx";
import { placementPage } from "./placement/placement.tsx";
import { placementPolicyPage } from "./placement/policy.tsx";
import { placementPolicyChangePage } from "./placement/policy-change.ts";
import { placementTightenPage } from "./placement/tighten.ts";
import { policyChoosePage } from "./policy/choose.ts";
import { policyLintPage } from "./policy/lint.tsx";
import { outcomeNewPage, outcomePage } from "./policy/outcomes.tsx";
import { policyPage } from "./policy/policy.tsx";
import { policyPrintPage } from "./policy/print.ts";
import { policyTrustPage } from "./policy/trust.ts";
import { postPage, postPdfPage } from "./post/post.tsx";
import { providerAddressPage } from "./provider/address.tsx";
import { diligenceItemPage, dueDiligencePage } from "./provider/diligence.tsx";
import { providerEditPage, providerHistoryPage, providerRetirePage } from "./provider/edit.tsx";
import { providerFiguresPage, providersFiguresPage } from "./provider/judging/figures.tsx";
import { providerStoppedPage } from "./provider/judging/stopped.tsx";
import { providerNewPage } from "./provider/new.ts";
import { providerPage } from "./provider/provider.tsx";
import { providersPage } from "./provider/providers.tsx";
import { providerRecordPage } from "./provider/record.ts";
import { providerRegisterPage, providerRegisterRemovePage } from "./provider/register.ts";
import { newsSeenToPage } from "./provider/see-to-news.tsx";
import { providerSeenPage } from "./provider/seen-elsewhere.tsx";
import { endStandingLinkPage } from "./provider/standing-link.tsx";
import { providerVisitPage } from "./provider/visit/visit.tsx";
import { providerAuditSendPage } from "./provider/year/audit.tsx";
import { providerYearAskPage, providerYearToldPage } from "./provider/year/by-hand.tsx";
import { providerYearFilePage } from "./provider/year/file.ts";
import { providerYearPage } from "./provider/year/year.tsx";
import { pupilPages } from "./pupil/pages.ts";
import { recordPages } from "./record/pages.ts";
import { purgeAskPage } from "./records/ask.tsx";
import { concernHoldPage, holdLiftPage, holdNewPage } from "./records/holds.ts";
import { periodPage, periodsPage } from "./records/periods.tsx";
import { purgePage } from "./records/purge.tsx";
import { recordsPage } from "./records/records.tsx";
import { referralPage, referralStepPage } from "./referral/steps.tsx";
import { chronologyPage, chronologyPdfPage } from "./safeguarding/chronology.tsx";
import { rolesPage } from "./school/roles.tsx";
import { schoolPage } from "./school/school.tsx";
import { trustPage } from "./school/trust.tsx";
import { setUpPages } from "./set-up/pages.ts";
import { sheetPages } from "./sheets/pages.ts";
import { taskHandOnPage } from "./today/task/hand-on.ts";
import { taskPutOffPage } from "./today/task/put-off.ts";
import { taskPage } from "./today/task/task.tsx";
import { todayPage } from "./today/today.tsx";

/** Every page for signed-in staff. */
export const staffPages: readonly StaffPage[] = [
  todayPage,
  taskHandOnPage,
  taskPutOffPage,
  taskPage,
  // An address with a fixed word comes before the one that takes any word in its place.
  ...importPages,
  failuresSeenPage,
  failurePage,
  ...boardPages,
  placementPage,
  placementPlanPage,
  placementPromisesPage,
  placementDocumentsPage,
  placementHistoryPage,
  answersPage,
  allegationPage,
  ...recordPages,
  papersPage,
  paperPage,
  paperPdfPage,
  postPage,
  postPdfPage,
  ownPagesPage,
  ownPageSheetPage,
  referralPage,
  referralStepPage,
  approvalsPage,
  approvalPage,
  approvalPapersPage,
  ...approvalFormPages,
  formPage,
  wholePackPage,
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
  // An address with a fixed word comes before the one that takes any word in its place.
  ...sheetPages,
  attendanceEnteredPage,
  attendanceSlotPage,
  attendanceAnswerPage,
  attendanceReasonPage,
  attendanceCodePage,
  attendanceSearchPage,
  attendanceOutsidePage,
  attendanceTakenOnPage,
  ...pupilPages,
  chronologyPage,
  chronologyPdfPage,
  providersPage,
  providerNewPage,
  providersFiguresPage,
  providerFiguresPage,
  providerStoppedPage,
  providerEditPage,
  providerRetirePage,
  providerHistoryPage,
  providerPage,
  providerRecordPage,
  dueDiligencePage,
  diligenceItemPage,
  providerRegisterPage,
  providerRegisterRemovePage,
  providerSeenPage,
  newsSeenToPage,
  endStandingLinkPage,
  providerAddressPage,
  providerYearPage,
  providerAuditSendPage,
  providerVisitPage,
  providerYearToldPage,
  providerYearAskPage,
  providerYearFilePage,
  calendarPage,
  termNewPage,
  termPage,
  yearsPage,
  insetNewPage,
  closureNewPage,
  schoolDayPage,
  ...removePages,
  numbersPage,
  ...reportPages,
  wholeRollPage,
  ...evidencePages,
  dutiesPage,
  dutyPage,
  schoolPage,
  rolesPage,
  ...setUpPages,
  recordsPage,
  periodsPage,
  periodPage,
  holdNewPage,
  holdLiftPage,
  concernHoldPage,
  purgeAskPage,
  purgePage,
  processingPage,
  impactPage,
  mattersPage,
  matterNewPage,
  ...matterActPages,
  answerPage,
  decidePartsPage,
  copyFilePage,
  copyJsonPage,
  copyPage,
  givenPage,
  matterPage,
  policyPage,
  policyPrintPage,
  policyChoosePage,
  placementPolicyPage,
  placementPolicyChangePage,
  placementTightenPage,
  policyTrustPage,
  policyLintPage,
  outcomeNewPage,
  outcomePage,
  deadlinesPage,
  trustPage,
];

import { absenceParents } from "./absence-parents/absence-parents.ts";
import { attendanceEscalation } from "./attendance-escalation/attendance-escalation.ts";
import { attendanceReminder } from "./attendance-reminder/attendance-reminder.ts";
import { attendanceRequest } from "./attendance-request/attendance-request.ts";
import { consentEscalation } from "./consent-escalation/consent-escalation.ts";
import { consentReceipt } from "./consent-receipt/consent-receipt.ts";
import { consentReminder } from "./consent-reminder/consent-reminder.ts";
import { consentRequest } from "./consent-request/consent-request.ts";
import type { Notice } from "./letter.ts";
import { letterReissued } from "./letter-reissued/letter-reissued.ts";
import { packCode } from "./pack-code/pack-code.ts";
import { packUpdated } from "./pack-updated/pack-updated.ts";
import { placementEnded } from "./placement-ended/placement-ended.ts";
import { placementLetter } from "./placement-letter/placement-letter.ts";
import { providerEnd } from "./provider-end/provider-end.ts";
import { providerStart } from "./provider-start/provider-start.ts";
import { staffNotice } from "./staff-notice/staff-notice.ts";

/** Every letter and mail of the product. A new one is a folder and a line here. */
export const notices: readonly Notice<unknown>[] = [
  consentRequest,
  consentReminder,
  consentEscalation,
  consentReceipt,
  placementLetter,
  letterReissued,
  placementEnded,
  staffNotice,
  providerStart,
  providerEnd,
  packUpdated,
  packCode,
  attendanceRequest,
  attendanceReminder,
  attendanceEscalation,
  absenceParents,
];

/** The notice that `MailOwed.notice` names, or undefined if there is none of that id. */
export function noticeById(id: string): Notice<unknown> | undefined {
  return notices.find((notice) => notice.id === id);
}

import type { LinkPage } from "#door/context.ts";
import { auditPage } from "./audit/page.tsx";
import { yearPage } from "./due-diligence/page.ts";
import { everyDayPage } from "./every-day/choose.tsx";
import { everyDayEndPage } from "./every-day/end.tsx";
import { everyDayEndedPage } from "./every-day/ended.tsx";
import { evidencePage } from "./evidence/page.ts";
import { linkFileKeepPage } from "./files/keep.tsx";
import { linkFilesPage } from "./files/page.tsx";
import { linkFileRemovePage } from "./files/remove.tsx";
import { newsPage } from "./news/page.ts";
import { openLink } from "./open-link.ts";
import { ownPages } from "./own-page/pages.ts";
import { packCodePage } from "./pack/code.ts";
import { packPage } from "./pack/page.ts";
import { providerPage } from "./provider/page.ts";
import { attendanceClosedPage } from "./register/closed.ts";
import { attendancePage } from "./register/page.ts";
import { replyPage } from "./reply-page.ts";
import { reviewInvitationPage } from "./review/page.ts";
import { rollPage } from "./roll/page.ts";

/** Every page for people who come by a mailed link. */
export const linkPages: readonly LinkPage[] = [
  openLink,
  // An address with a fixed word comes before the one that takes any word in its place.
  ...ownPages,
  replyPage,
  evidencePage,
  providerPage,
  linkFilesPage,
  linkFileKeepPage,
  linkFileRemovePage,
  attendancePage,
  attendanceClosedPage,
  everyDayPage,
  everyDayEndPage,
  everyDayEndedPage,
  packPage,
  packCodePage,
  reviewInvitationPage,
  rollPage,
  yearPage,
  auditPage,
  newsPage,
];

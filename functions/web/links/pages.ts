import type { LinkPage } from "#door/context.ts";
import { attendancePage } from "./attendance.ts";
import { attendanceClosedPage } from "./attendance-closed.ts";
import { evidencePage } from "./evidence.ts";
import { linkFileKeepPage } from "./file-keep.tsx";
import { linkFileRemovePage } from "./file-remove.tsx";
import { linkFilesPage } from "./files.tsx";
import { newsPage } from "./news.ts";
import { openLink } from "./open-link.ts";
import { packPage } from "./pack.ts";
import { packCodePage } from "./pack-code.ts";
import { providerPage } from "./provider.ts";
import { replyPage } from "./reply-page.ts";
import { rollPage } from "./roll.ts";

/** Every page for people who come by a mailed link. */
export const linkPages: readonly LinkPage[] = [
  openLink,
  replyPage,
  evidencePage,
  providerPage,
  linkFilesPage,
  linkFileKeepPage,
  linkFileRemovePage,
  attendancePage,
  attendanceClosedPage,
  packPage,
  packCodePage,
  rollPage,
  newsPage,
];

import type { StaffPage } from "#door/context.ts";
import { pupilReferralPage } from "../referral/begin.ts";
import { takeOverPage } from "../referral/take-over.ts";
import { adjustmentNewPage } from "./adjustments.tsx";
import { contactNewPage, contactPage } from "./contact.ts";
import { contactRemovePage, pupilCorrectPage, pupilHistoryPage } from "./correct.tsx";
import { pupilSearchPage } from "./found.tsx";
import { pupilLeavingPage, pupilStaysPage } from "./leaving.ts";
import { pupilMergePage } from "./merge.tsx";
import { pupilNewPage } from "./new.tsx";
import { pupilPage } from "./pupil.tsx";
import { pupilsPage } from "./pupils.tsx";
import { statusesPage } from "./statuses.ts";
import { suspensionNewPage, suspensionPage } from "./suspension.ts";

/** Pages about pupils. An address with a fixed word comes before the one that takes any word in its place. */
export const pupilPages: readonly StaffPage[] = [
  pupilsPage,
  pupilNewPage,
  pupilSearchPage,
  pupilPage,
  pupilReferralPage,
  takeOverPage,
  adjustmentNewPage,
  statusesPage,
  suspensionNewPage,
  suspensionPage,
  contactNewPage,
  contactPage,
  contactRemovePage,
  pupilCorrectPage,
  pupilHistoryPage,
  pupilMergePage,
  pupilLeavingPage,
  pupilStaysPage,
];

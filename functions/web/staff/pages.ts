import type { StaffPage } from "../../../shared/door/context.ts";
import { formPage } from "./pages/form.tsx";
import { letterPage } from "./pages/letter.tsx";
import { letterIssuedPage, letterPdfPage } from "./pages/letter-issued.tsx";
import { placementPage } from "./pages/placement.tsx";
import { placementsPage } from "./pages/placements.tsx";
import { receiptPage } from "./pages/receipt.tsx";
import { recordedPage } from "./pages/recorded.tsx";
import { referralPage, referralStepPage } from "./pages/referral.tsx";
import { todayPage } from "./pages/today.tsx";

/** Every page for signed-in staff. */
export const staffPages: readonly StaffPage[] = [
  todayPage,
  placementsPage,
  placementPage,
  recordedPage,
  referralPage,
  referralStepPage,
  formPage,
  receiptPage,
  letterPage,
  letterPdfPage,
  letterIssuedPage,
];

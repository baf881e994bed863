import type { StaffPage } from "#door/context.ts";
import { rolesAskedPage } from "../people/asked.ts";
import { coverEndPage, coverPage } from "../people/cover.ts";
import { invitedPage, inviteePage } from "../people/invite.tsx";
import { leavePage } from "../people/leave.tsx";
import { peoplePage } from "../people/list.tsx";
import { personPage } from "../people/person.tsx";
import { signInPages } from "../people/sign-in.tsx";
import { beginPage } from "./begin.tsx";
import { schoolDetailsPage, siteNewPage, siteRemovePage } from "./details.ts";
import { letterPreviewMailPage, letterPreviewPage, letterPreviewPdfPage } from "./letter-preview.tsx";
import { logoKeepPage, logoPage, logoRemovePage, lookPage } from "./look.tsx";
import { outsidePages } from "./outside.ts";

/** By which a school is set up; an address with a fixed word comes before the one that takes any word in its place. */
export const setUpPages: readonly StaffPage[] = [
  beginPage,
  schoolDetailsPage,
  siteNewPage,
  siteRemovePage,
  ...outsidePages,
  lookPage,
  logoPage,
  logoRemovePage,
  logoKeepPage,
  letterPreviewPage,
  letterPreviewMailPage,
  letterPreviewPdfPage,
  peoplePage,
  inviteePage,
  rolesAskedPage,
  coverEndPage,
  invitedPage,
  ...signInPages,
  coverPage,
  leavePage,
  personPage,
];

import type { LinkPage } from "#door/context.ts";
import { ownPageAskPage } from "./ask.tsx";
import { ownPageCodePage } from "./code.ts";
import { ownPageLeavePage } from "./leave.ts";
import { ownPageLetterPage } from "./letter.tsx";
import { ownPage } from "./page.ts";
import { ownPageStartPage } from "./start.tsx";
import { ownPageWithdrawPage } from "./withdraw.tsx";

/** Pages of somebody’s own: how they are opened, what they show, what can be asked there. */
export const ownPages: readonly LinkPage[] = [
  ownPageStartPage,
  ownPage,
  ownPageCodePage,
  ownPageAskPage,
  ownPageWithdrawPage,
  ownPageLetterPage,
  ownPageLeavePage,
];

import type { StaffPage } from "#door/context.ts";
import { correctionPage } from "./correction.tsx";
import { recordedPage } from "./recorded.tsx";
import { takeBackPage } from "./take-back.tsx";

/** What was recorded with a form, and how it is put right or taken back. */
export const recordPages: readonly StaffPage[] = [recordedPage, correctionPage, takeBackPage];

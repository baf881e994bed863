import { authorityTold } from "#promises/obligations/authority-told.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const timetableReportRows: readonly Row[] = [
  authorityTold("O118", "report", "flexi"),
  authorityTold("O116", "report", "part-time"),
];

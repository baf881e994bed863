import type { Row } from "#promises/obligations/obligation.ts";
import { decidedChange } from "#promises/reviews/decided-change.ts";

export const sessionsChangedRows: readonly Row[] = [
  decidedChange("sessions", {
    form: "sessions-changed",
    title: "Record the days and times that the review changed",
  }),
];

import { isOwnTimetable } from "#domain/routes.ts";
import { onLastDay, returnRow } from "#promises/ending/return-row.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { isWaiting } from "#streams/placement/facts.ts";

export const finalReportRows: readonly Row[] = [
  returnRow({
    id: "O105",
    on: (route) => !isOwnTimetable(route),
    title: "Get the provider's final report",
    inHouse: "Write the final report",
    blocks: "process",
    form: "final-report",
    settings: ["reintegration.finalReport"],
    due: onLastDay,
    asked: (f) => f.placement.asks.some((a) => a.purpose === "final-report" && isWaiting(f.placement, a)),
  }),
];

import { isOwnTimetable } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { onLastDay, onlyForReturn, returnRow } from "../return-row.ts";

export const returnPlanRows: readonly Row[] = [
  returnRow({
    id: "O104",
    on: (route) => !isOwnTimetable(route),
    title: "Plan the return to school in steps",
    // The SENCO plans it for social, emotional and mental health (TMP 8).
    ownerHere: ({ placement: p }) => (p.statuses.includes("semh") ? "senco" : undefined),
    blocks: "process",
    form: "return-plan",
    notApplicable: onlyForReturn,
    due: onLastDay,
  }),
];

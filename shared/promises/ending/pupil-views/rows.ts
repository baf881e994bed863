import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { afterEnd, returnRow } from "../return-row.ts";

export const pupilViewsRows: readonly Row[] = [
  returnRow({
    id: "O106",
    title: "Ask the pupil how it went",
    blocks: "process",
    form: "pupil-views",
    settings: ["reintegration.pupilViews"],
    due: afterEnd(targets.pupilViews),
  }),
];

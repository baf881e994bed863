import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { afterEnd, returnRow } from "../return-row.ts";

export const evaluationRows: readonly Row[] = [
  returnRow({
    id: "O111",
    title: "Evaluate how well the placement has served the pupil",
    form: "evaluation",
    due: afterEnd(targets.evaluation),
  }),
];

import type { Row } from "#promises/obligations/obligation.ts";
import { directionDecision, panelOf } from "#streams/placement/direction.ts";
import { approval } from "../approval-row.ts";

export const directionPanelRows: readonly Row[] = [
  {
    ...approval,
    id: "O6",
    part: "panel",
    title: "Name the governors who decide on the direction",
    always: true,
    form: "direction-panel",
    notApplicable: (f) => (directionDecision(f.placement) ? "The governing body has decided." : undefined),
    met: (f) => (panelOf(f.placement).length > 0 ? f.placement.forms["direction-panel"] : undefined),
  },
];

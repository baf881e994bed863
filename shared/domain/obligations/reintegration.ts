import { endOf, formOf } from "../placement/facts.ts";
import type { Row } from "./obligation.ts";
import { schoolDaysAfter, targets } from "./targets.ts";

export const reintegrationRows: readonly Row[] = [
  {
    id: "O109",
    title: "Record the destination",
    owner: "ap-lead",
    phase: "reintegration",
    blocks: "process",
    form: "destination",
    settings: ["destination.required"],
    due: (f) => {
      const end = endOf(f.placement);
      return end
        ? schoolDaysAfter(f.placement.calendar, end, targets.destinationAfterEnd, "the last day")
        : undefined;
    },
    met: (f) => formOf(f.placement, "destination"),
  },
  {
    id: "O110",
    title: "Record progress and achievements",
    owner: "ap-lead",
    phase: "reintegration",
    blocks: "process",
    form: "destination",
    met: (f) => formOf(f.placement, "destination"),
  },
];

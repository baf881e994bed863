import type { Row } from "#promises/obligations/obligation.ts";
import { unlessNeverCame } from "#promises/obligations/recurring.ts";
import { targets } from "#promises/obligations/targets.ts";
import { onPartTime } from "#promises/own-timetable/part-time-rights.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { afterEnd, returnRow } from "../return-row.ts";

export const destinationRows: readonly Row[] = [
  {
    id: "O116",
    part: "outcome",
    title: "Record how it ended, beside reviews and checks",
    owner: "ap-lead",
    phase: "reintegration",
    always: true,
    on: onPartTime,
    form: "destination",
    due: "no-day",
    notApplicable: unlessNeverCame,
    met: (f) => recordsOf(f.placement, "destination").at(-1),
  },
  returnRow({
    id: "O109",
    title: "Record the destination",
    blocks: "process",
    form: "destination",
    settings: ["destination.required"],
    due: afterEnd(targets.destinationAfterEnd),
  }),
  returnRow({
    id: "O110",
    title: "Record progress and achievements",
    blocks: "process",
    form: "destination",
    due: "no-day",
  }),
];

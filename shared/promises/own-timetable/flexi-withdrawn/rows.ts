import type { Row } from "#promises/obligations/obligation.ts";
import { formOf } from "#streams/placement/facts.ts";
import { onFlexi, submittedOnFlexi } from "../flexi-step.ts";

export const flexiWithdrawnRows: readonly Row[] = [
  {
    id: "O118",
    part: "notice",
    title: "End it by notice of about four weeks, on either side",
    owner: "ap-lead",
    phase: "active",
    always: true,
    on: onFlexi,
    form: "flexi-withdrawn",
    due: "no-day",
    settings: ["flexi.noticeWeeks"],
    notApplicable: (f) =>
      formOf(f.placement, "flexi-withdrawn")
        ? undefined
        : "A right of both sides, not a duty: nobody has given notice.",
    met: submittedOnFlexi("flexi-withdrawn"),
  },
];

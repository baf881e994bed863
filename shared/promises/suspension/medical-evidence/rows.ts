import { lookedAtAgain } from "#promises/obligations/looked-at-again.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { schoolDaysAfter } from "#promises/obligations/targets.ts";
import { recordsOf } from "#streams/placement/records.ts";

export const medicalEvidenceRows: readonly Row[] = [
  lookedAtAgain({
    id: "O70",
    title: "Look at the medical evidence again",
    owner: "senco",
    form: "medical-evidence",
    field: "again-on",
    on: (route) => route === "medical",
    always: true,
  }),
  {
    id: "O70",
    part: "evidence",
    title: "Record where the medical evidence is kept",
    owner: "senco",
    phase: "referral",
    on: (route) => route === "medical",
    always: true,
    form: "medical-evidence",
    due: (f) =>
      schoolDaysAfter(f.placement.calendar, f.placement.openedAt.slice(0, 10), 5, "the referral was opened"),
    met: (f) => recordsOf(f.placement, "medical-evidence").at(0),
  },
];

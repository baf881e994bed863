import type { Row } from "#promises/obligations/obligation.ts";
import { onSixthDay } from "../on-sixth-day.ts";

export const suspensionsRows: readonly Row[] = [
  {
    id: "O67",
    title: "Count suspensions that follow one another as one",
    owner: "headteacher",
    phase: "referral",
    on: onSixthDay,
    form: "suspensions",
    due: "no-day",
    note: "Counted from the suspensions on the pupil’s page; a correction there is counted anew.",
    met: (f) => ({ at: f.placement.openedAt, version: 1 }),
  },
];

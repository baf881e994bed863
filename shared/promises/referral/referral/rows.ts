import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { afterOpening, notFlexi, submittedWith } from "../after-record.ts";

/** Rows that the referral form itself answers: O1 to O4 and O7. */
const byReferral = (id: Row["id"], title: string): Row => ({
  id,
  title,
  on: notFlexi,
  owner: "referrer",
  phase: "referral",
  blocks: "process",
  form: "referral",
  due: afterOpening(targets.referralAfterOpening),
  met: submittedWith("referral"),
});

export const referralRows: readonly Row[] = [
  {
    id: "O127",
    title: "Choose the route into the placement",
    owner: "ap-lead",
    phase: "referral",
    form: "referral",
    due: "no-day",
    met: (f) => ({ at: f.placement.openedAt, version: 1 }),
  },
  byReferral("O1", "Record the reasons for alternative provision"),
  byReferral("O2", "Show the support and interventions tried before"),
  byReferral("O3", "Assess the pupil's needs"),
  byReferral("O4", "Engage parents and agencies before alternative provision"),
  byReferral("O7", "State intended outcomes and duration; the reasons follow with the decision"),
];

import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { flexiStep } from "../flexi-step.ts";

export const flexiRequestRows: readonly Row[] = [
  flexiStep({
    part: "request",
    title: "Record the parents’ request in writing, and offer a meeting",
    owner: "ap-lead",
    form: "flexi-request",
    due: (f) =>
      schoolDaysAfter(
        f.placement.calendar,
        dateOf(f.placement.openedAt),
        targets.contactsAfterOpening,
        "the referral was opened",
      ),
  }),
];

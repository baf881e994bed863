import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { changeToLookAt } from "#streams/placement/evolve/status-changes.ts";
import { formOf } from "#streams/placement/facts.ts";

const lookAgain: Row = {
  id: "O101",
  part: "rights",
  title: "Look at this placement again: the pupil’s rights have changed",
  owner: "dsl",
  phase: "checks",
  blocks: "process",
  always: true,
  form: "rights-looked-at",
  outlasts: "until-closed",
  notApplicable: (f) =>
    changeToLookAt(f.placement) || formOf(f.placement, "rights-looked-at")
      ? undefined
      : "The pupil’s rights have not changed since the decision.",
  due: (f) => {
    const change = changeToLookAt(f.placement);
    return (
      change &&
      schoolDaysAfter(
        f.placement.calendar,
        dateOf(change.at),
        targets.rightsActedOn,
        "the status was recorded",
      )
    );
  },
  met: (f) => (changeToLookAt(f.placement) ? undefined : formOf(f.placement, "rights-looked-at")),
};

export const rightsLookedAtRows: readonly Row[] = [lookAgain];

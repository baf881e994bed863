import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { dueAnew, madeFor } from "#promises/obligations/terms-held.ts";
import { decidedToPlace, formOf } from "#streams/placement/facts.ts";
import { afterFlexi, onFlexi, submittedOnFlexi } from "../flexi-step.ts";

export const flexiAgreementRows: readonly Row[] = [
  {
    id: "O118",
    title: "Agree all six parts in writing with the parents",
    owner: "headteacher",
    phase: "checks",
    blocks: "process",
    always: true,
    on: onFlexi,
    form: "flexi-agreement",
    settings: ["flexi.enabled"],
    notApplicable: (f) =>
      formOf(f.placement, "flexi-decision") && !decidedToPlace(f.placement)
        ? "The request was not agreed to."
        : undefined,
    due: dueAnew(
      "flexi-agreement",
      targets.lookedAtAnew,
      afterFlexi("flexi-decision", targets.providerAfterDecision, "the decision"),
    ),
    met: (f) => madeFor(f, "flexi-agreement", submittedOnFlexi("flexi-agreement")(f)),
  },
];

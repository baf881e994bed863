import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { dueSince, recordedSince } from "../since-status.ts";

export const mealsRows: readonly Row[] = [
  {
    id: "O63",
    on: hasProvider,
    title: "Arrange free school meals at the provider",
    owner: "ap-lead",
    phase: "commissioning",
    blocks: "process",
    form: "meals",
    due: dueSince("free-school-meals"),
    notApplicable: (f) =>
      f.placement.statuses.includes("free-school-meals")
        ? undefined
        : "The pupil is not entitled to free school meals.",
    met: (f) => recordedSince(f, "meals", "free-school-meals"),
  },
];

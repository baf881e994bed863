import { hasProvider } from "#domain/routes.ts";
import type { Met, Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import { latestOf } from "#streams/placement/records.ts";
import { endsUse } from "#streams/provider/faults.ts";
import { faultsCopied, inWords } from "../faults-copied.ts";

const calls = (f: Facts): Met | undefined => {
  const now = faultsCopied(f);
  const decided = latestOf(f.placement, "provider-alternative")?.version ?? 0;
  return hasBegun(f.placement, f.today) && now?.faults.some(endsUse) && now.version > decided
    ? now
    : undefined;
};

export const providerAlternativeRows: readonly Row[] = [
  called({
    id: "O54",
    part: "there",
    on: hasProvider,
    title: "Decide where the pupil learns: this provider may not be used as it is",
    owner: "ap-lead",
    always: true,
    form: "provider-alternative",
    by: calls,
    due: (f, by) => {
      const due = schoolDaysAfter(
        f.placement.calendar,
        dateOf(by.at),
        targets.providerFaulted,
        "it became known",
      );
      return { ...due, explanation: [...inWords(f), ...due.explanation] };
    },
    otherwise: "Nothing on record speaks against the provider.",
    answered: (f) => formOf(f.placement, "provider-alternative"),
  }),
];

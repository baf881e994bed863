import type { Met, Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { isBehind } from "#streams/placement/records.ts";

/** First day of the term that runs or ran last; the placement's first day, where that came later. */
const since = ({ placement: p, today }: Facts): string => {
  const opened = dateOf(p.openedAt || today);
  const term = p.calendar?.terms
    .map((t) => t.first)
    .filter((first) => first <= today)
    .toSorted()
    .at(-1);
  return term !== undefined && term > opened ? term : opened;
};

const checked = (f: Facts): Met | undefined => {
  const last = f.placement.statusesChecked;
  return last && last.on >= since(f) ? last : undefined;
};

export const statusesRows: readonly Row[] = [
  {
    id: "O13",
    part: "checked",
    title: "Check this term that the pupil’s statuses still hold: social worker, looked after, plan",
    owner: "data-manager",
    phase: "active",
    always: true,
    form: "statuses",
    notApplicable: (f) => (isBehind(f.placement) ? "The time at the provider is over." : undefined),
    due: (f) =>
      checked(f)
        ? undefined
        : schoolDaysAfter(
            f.placement.calendar,
            since(f),
            targets.statusesChecked,
            "the term, or the placement, began",
          ),
    met: checked,
  },
];

import type { Row } from "#promises/obligations/obligation.ts";
import { unlessNeverCame } from "#promises/obligations/recurring.ts";
import { targets } from "#promises/obligations/targets.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { returnsToSchool } from "#streams/placement/week/returning.ts";
import { afterEnd, returnRow } from "../return-row.ts";

const onlyWithoutReturn = (f: Facts): string | undefined =>
  unlessNeverCame(f) ?? (returnsToSchool(f.placement) ? "The pupil comes back to school." : undefined);

export const onwardRows: readonly Row[] = [
  returnRow({
    id: "O108",
    title: "Find the way onward with the provider, without a return",
    inHouse: "Find the way onward, without a return",
    form: "onward",
    notApplicable: onlyWithoutReturn,
    due: afterEnd(targets.destinationAfterEnd),
  }),
];

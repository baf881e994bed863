import { lookedAtAgain } from "#promises/obligations/looked-at-again.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { gainedLast } from "#streams/placement/evolve/status-changes.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { dueSince, endedBefore, hasStatus, tooLate } from "../since-status.ts";

export const supportPlanRows: readonly Row[] = [
  lookedAtAgain({
    id: "O129",
    title: "Look at the support plan again",
    owner: "senco",
    form: "support-plan",
  }),
  {
    id: "O129",
    title: "Make the support plan for social, emotional and mental health",
    owner: "senco",
    phase: "checks",
    form: "support-plan",
    due: dueSince("semh"),
    notApplicable: (f) => {
      if (!hasStatus(f, "semh"))
        return "No social, emotional or mental health needs are recorded as a status.";
      return endedBefore(f, ["semh"]) ? tooLate : undefined;
    },
    // The first one since: a later look at it is O129-again.
    met: (f) => {
      const since = gainedLast(f.placement, ["semh"])?.version ?? 0;
      return recordsOf(f.placement, "support-plan").find((r) => r.version > since);
    },
  },
];

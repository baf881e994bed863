import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf } from "#promises/obligations/targets.ts";
import { endToRelease } from "#streams/placement/ends.ts";
import { latestOf } from "#streams/placement/records.ts";

export const endReleasedRows: readonly Row[] = [
  called({
    id: "O29",
    part: "end",
    title: "Decide what the parents are told of the end",
    owner: "dsl",
    always: true,
    form: "end-released",
    outlasts: true,
    by: (f) => endToRelease(f.placement),
    due: (f, by) => {
      const again = String(latestOf(f.placement, "end-released")?.answers["again-on"] ?? "");
      return again
        ? { date: again, explanation: ["You look at it again on that day."] }
        : { date: dateOf(by.at), explanation: ["At once: parents hear of an end when it is decided."] };
    },
    otherwise: "No end waits for the safeguarding lead: the parents are told when it is decided.",
  }),
];

import { shortDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { earlierToReturn } from "#streams/placement/provider/data-held.ts";

export const earlierReturnedRows: readonly Row[] = [
  called({
    id: "O57",
    part: "earlier",
    title: "Have the earlier provider confirm that it has returned or destroyed what it had",
    owner: "ap-lead",
    form: "earlier-returned",
    always: true,
    ofLawAlone: true,
    outlasts: true,
    by: (f) => earlierToReturn(f.placement),
    due: ({ placement: p }, earlier) => {
      const left = londonDate(earlier.at);
      const { date, explanation } = schoolDaysAfter(
        p.calendar,
        left,
        targets.dataReturned,
        `another took its place on ${shortDate(left)}`,
      );
      return {
        date,
        explanation: [
          ...explanation,
          "This is the product’s target; that nothing is kept longer than it is needed is law (UK GDPR art. 5(1)(e), from memory).",
        ],
      };
    },
    otherwise: "No earlier provider had anything about the pupil.",
  }),
];

import { shortDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { stillBelieved } from "#streams/placement/taking-back.ts";

export const takenBackToldRows: readonly Row[] = [
  called({
    id: "O122",
    part: "taken-back",
    title: "Tell those who were told of a mistake that it was taken back",
    owner: "ap-lead",
    form: "taken-back-told",
    always: true,
    ofLawAlone: true,
    outlasts: true,
    by: (f) => stillBelieved(f.placement)[0],
    due: ({ placement: p }, taken) => {
      const on = londonDate(taken.at);
      const soon = schoolDaysAfter(
        p.calendar,
        on,
        targets.takenBackTold,
        `it was taken back on ${shortDate(on)}`,
      );
      return {
        date: soon.date,
        explanation: [
          ...soon.explanation,
          "This is the product’s target; that whoever was given something wrong hears that it was put right is law (UK GDPR art. 19, from memory).",
        ],
      };
    },
    otherwise: "Nothing was taken back that somebody outside the school had been told of.",
  }),
];

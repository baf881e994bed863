import { shortDate } from "#domain/date-words.ts";
import { answerOf, endOf, formOf, startOf } from "#streams/placement/facts.ts";
import { latestOf } from "#streams/placement/life.ts";
import { decidedToEnd } from "#streams/placement/reviewing.ts";
import type { Row } from "./obligation.ts";
import { called, unlessNeverCame } from "./recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

export const activeRows: readonly Row[] = [
  {
    id: "O57",
    title: "Confirm the first day with the provider",
    inHouse: "Confirm the first day",
    owner: "attendance-officer",
    phase: "active",
    blocks: "law-or-safety",
    always: true,
    form: "arrival",
    notApplicable: unlessNeverCame,
    due: (f) => {
      const start = startOf(f.placement);
      return start ? { date: start, explanation: [`The first day is ${shortDate(start)}.`] } : undefined;
    },
    met: (f) =>
      answerOf(f.placement, "arrival", "arrived") === "yes" ? formOf(f.placement, "arrival") : undefined,
  },
  {
    id: "O85",
    title: "Decide whether the placement continues or ends",
    owner: "ap-lead",
    phase: "active",
    blocks: "process",
    always: true,
    form: "end",
    lead: 21,
    due: (f) => {
      const decision = decidedToEnd(f.placement);
      if (decision)
        return schoolDaysAfter(
          f.placement.calendar,
          dateOf(decision.at),
          targets.endAfterDecision,
          "it was decided to end the placement",
        );
      const end = endOf(f.placement);
      return end ? { date: end, explanation: [`The last day agreed is ${shortDate(end)}.`] } : undefined;
    },
    met: (f) => formOf(f.placement, "end"),
  },
  called({
    id: "O88",
    title: "End the placement at once in extreme circumstances",
    owner: "headteacher",
    form: "end",
    by: () => undefined,
    due: (f) => ({ date: f.today, explanation: [] }),
    otherwise: "A power, not a duty: the end of a placement can be recorded on any day.",
    answered: (f) =>
      answerOf(f.placement, "end", "why") === "safeguarding" ? latestOf(f.placement, "end") : undefined,
  }),
];

import { shortDate } from "../date-words.ts";
import { answerOf, ended, endOf, formOf, startOf } from "../placement/facts.ts";
import type { Row } from "./obligation.ts";

export const activeRows: readonly Row[] = [
  {
    id: "O57",
    title: "Confirm the first day with the provider",
    owner: "attendance-officer",
    phase: "active",
    blocks: "law-or-safety",
    always: true,
    form: "arrival",
    notApplicable: (f) =>
      ended(f.placement) && answerOf(f.placement, "arrival", "arrived") !== "yes"
        ? "The placement ended before the pupil arrived."
        : undefined,
    due: (f) => {
      const start = startOf(f.placement);
      return start
        ? { date: start, explanation: [`The first day at the provider is ${shortDate(start)}.`] }
        : undefined;
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
    due: (f) => {
      const end = endOf(f.placement);
      return end ? { date: end, explanation: [`The last day agreed is ${shortDate(end)}.`] } : undefined;
    },
    met: (f) => formOf(f.placement, "end"),
  },
];

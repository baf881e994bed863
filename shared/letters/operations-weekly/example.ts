import type { OperationsWeeklyFacts } from "./facts.ts";

export const operationsWeeklyExample: OperationsWeeklyFacts = {
  schoolName: "Harbour View School",
  signals: [
    {
      what: "Workflow runs",
      now: "1 failed, 0 standing still, 0 stopped; 34 runs waiting as they should",
      normal: "None failed, standing still or stopped",
    },
    {
      what: "Dead letters: laid aside and not taken in",
      now: "Something was laid aside: news of mails that arrived or came back, since Mon 7 September 2026, 6am",
      normal: "None",
      todo: "The runbook says how they are played again",
    },
  ],
  operations: "https://waymark.example/operations",
};

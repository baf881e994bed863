import type { Measure } from "../kernel.ts";

/** What the engine has done since it was started, as `/metrics` shows it: the text format that collectors read. */
export type Counts = { readonly add: (measure: Measure) => void; readonly text: () => string };

const nameOf = (arn: string): string => arn.slice(arn.lastIndexOf(":") + 1);

const quoted = (text: string): string => JSON.stringify(text);

const countsOf = (measure: Measure): readonly (readonly [string, number])[] => {
  switch (measure.kind) {
    case "turn":
      return [
        ["commits_total", measure.wrote ? 1 : 0],
        ["jobs_total", measure.jobs],
        ["steps_total", measure.steps],
      ];
    case "call":
      return [
        [
          `calls_total{function=${quoted(measure.functionName)},outcome="${measure.failed ? "failed" : "returned"}"}`,
          1,
        ],
      ];
    case "evaluation":
      return [["expressions_elsewhere_total", measure.expressions]];
    case "run":
      return [[`runs_total{machine=${quoted(nameOf(measure.machineArn))},status="${measure.status}"}`, 1]];
  }
};

export const createCounts = (): Counts => {
  const counts = new Map<string, number>();
  return {
    add: (measure) => {
      for (const [name, more] of countsOf(measure)) counts.set(name, (counts.get(name) ?? 0) + more);
    },
    text: () => [...counts].map(([name, count]) => `engine_${name} ${count}\n`).join(""),
  };
};

import fc from "fast-check";
import { INVOKE } from "./bench.ts";

/** What a random machine does, step by step. */
export type Plan =
  | { readonly kind: "pass"; readonly assign: boolean }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "task"; readonly fails: number; readonly retries: number; readonly caught: boolean }
  | { readonly kind: "choice"; readonly holds: boolean }
  | { readonly kind: "parallel"; readonly branches: readonly (readonly Plan[])[]; readonly caught: boolean }
  | { readonly kind: "map"; readonly items: number; readonly limit: number; readonly steps: readonly Plan[] };

const { plan } = fc.letrec<{ plan: Plan }>((tie) => {
  const steps = fc.array(tie("plan"), { minLength: 1, maxLength: 3 });
  return {
    plan: fc.oneof(
      { maxDepth: 2, depthIdentifier: "plan" },
      fc.record({ kind: fc.constant("pass" as const), assign: fc.boolean() }),
      fc.record({ kind: fc.constant("wait" as const), seconds: fc.integer({ min: 0, max: 3 }) }),
      fc.record({
        kind: fc.constant("task" as const),
        fails: fc.integer({ min: 0, max: 2 }),
        retries: fc.integer({ min: 0, max: 2 }),
        caught: fc.boolean(),
      }),
      fc.record({ kind: fc.constant("choice" as const), holds: fc.boolean() }),
      fc.record({
        kind: fc.constant("parallel" as const),
        branches: fc.array(steps, { minLength: 1, maxLength: 3, depthIdentifier: "plan" }),
        caught: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant("map" as const),
        items: fc.integer({ min: 0, max: 3 }),
        limit: fc.integer({ min: 0, max: 2 }),
        steps,
      }),
    ) as fc.Arbitrary<Plan>,
  };
});

export const plans = fc.array(plan, { minLength: 1, maxLength: 4 });

type States = Record<string, object>;

/** Names states by count, so that they are unique in the whole machine. */
const builder = () => {
  let count = 0;
  const name = () => `S${++count}`;

  const stateOf = (step: Plan, at: string, go: object, states: States): object => {
    const caught = [{ ErrorEquals: ["States.ALL"], Output: { caught: "{% $states.errorOutput.Error %}" } }];
    const guard = (yes: boolean, next: string) =>
      yes ? { Catch: caught.map((one) => ({ ...one, Next: next })) } : {};
    const after = (yes: boolean): string => {
      if (!yes) return "";
      const next = name();
      states[next] = { Type: "Pass", ...go };
      return next;
    };
    switch (step.kind) {
      case "pass":
        return {
          Type: "Pass",
          Output: { at, was: "{% $states.input %}" },
          ...(step.assign && { Assign: { [`v${at}`]: at } }),
          ...go,
        };
      case "wait":
        return { Type: "Wait", Seconds: step.seconds, ...go };
      case "task":
        return {
          Type: "Task",
          Resource: INVOKE,
          Arguments: {
            FunctionName: "work",
            Payload: { key: at, fails: step.fails, attempt: "{% $states.context.State.RetryCount %}" },
          },
          Retry: [{ ErrorEquals: ["Flaky"], MaxAttempts: step.retries }],
          Output: { at, got: "{% $states.result.Payload %}" },
          ...guard(step.caught, after(step.caught)),
          ...go,
        };
      case "choice": {
        const next = after(true);
        return { Type: "Choice", Choices: [{ Condition: `{% ${step.holds} %}`, Next: next }], Default: next };
      }
      case "parallel":
        return {
          Type: "Parallel",
          Branches: step.branches.map((steps) => scopeOf(steps)),
          ...guard(step.caught, after(step.caught)),
          ...go,
        };
      case "map":
        return {
          Type: "Map",
          Items: Array.from({ length: step.items }, (_, index) => index),
          MaxConcurrency: step.limit,
          ItemProcessor: scopeOf(step.steps),
          ...go,
        };
    }
  };

  const scopeOf = (steps: readonly Plan[]): object => {
    const states: States = {};
    const names = steps.map(name);
    steps.forEach((step, index) => {
      const next = names[index + 1];
      const at = names[index] ?? "";
      states[at] = stateOf(step, at, next === undefined ? { End: true } : { Next: next }, states);
    });
    return { StartAt: names[0], States: states };
  };

  return scopeOf;
};

/** A valid machine that does what the plan says. */
export const machineOf = (steps: readonly Plan[]): object => builder()(steps);

/** A function of its payload alone: it fails as often as it is told to. */
export const WORK = {
  work: ({ key, attempt, fails }: { key: string; attempt: number; fails?: number }) => {
    if (attempt < (fails ?? 0)) throw Object.assign(new Error(`${key} at ${attempt}`), { name: "Flaky" });
    return `${key} done`;
  },
};

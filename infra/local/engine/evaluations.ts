import { createEvaluators } from "./elsewhere/evaluators.ts";
import type { Answered } from "./expressions/asking.ts";
import { type Kernel, keyOf, type Ready } from "./kernel.ts";
import type { Queue } from "./queue.ts";

/** Steps that wait for expressions whose work nobody has bounded. Nothing of it is on the disk: a start asks again. */
export type Evaluations = {
  start(ready: Ready, asked: readonly Answered[]): void;
  /** Has a long definition judged before its operation is done; what it gives forgets the judgement. */
  judge(definition: string): Promise<() => void>;
  /** Steps that wait. */
  open(): number;
  /** Forgets them all. */
  close(): void;
};

/** Has questions answered outside the line of jobs, and brings the step back into it. */
export const createEvaluations = (
  kernel: Kernel,
  queue: () => Queue,
  deadline: number,
  ended: () => void,
): Evaluations => {
  const evaluators = createEvaluators(deadline);
  let open = 0;

  const answer = async (ready: Ready, asked: readonly Answered[]): Promise<void> => {
    const questions = asked.filter(({ outcome }) => outcome === undefined).map(({ question }) => question);
    const outcomes = [...(await evaluators.evaluate(ready.run, questions))];
    const answers = asked.map((one) =>
      one.outcome === undefined ? { ...one, outcome: outcomes.shift() } : one,
    );
    kernel.measure({ kind: "evaluation", expressions: questions.length });
    kernel.answers.set(keyOf(ready), answers);
    kernel.readyFrames.push(ready);
    open--;
    queue().wake();
    ended();
  };

  return {
    start: (ready, asked) => {
      open++;
      void answer(ready, asked);
    },
    judge: async (definition) => {
      kernel.judged.set(definition, await evaluators.judge(definition));
      return () => void kernel.judged.delete(definition);
    },
    open: () => open,
    close: () => {
      open = 0;
      evaluators.close();
    },
  };
};

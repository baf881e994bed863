import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Question } from "./asking.ts";
import type { Batch, Said } from "./evaluator.ts";
import type { Outcome } from "./moment.ts";

/** Evaluates expressions in processes of their own, each within a deadline that nothing in it can put off. */
export type Evaluators = {
  /** The outcomes in the order of the questions; never rejects. `owner`: no run keeps the others waiting. */
  evaluate(owner: number, questions: readonly Question[]): Promise<readonly Outcome[]>;
  /** Kills them all; nothing more is answered. */
  close(): void;
};

type Job = {
  readonly questions: Batch;
  readonly owner: number;
  readonly outcomes: Outcome[];
  readonly done: () => void;
};

type Evaluator = {
  readonly process: ChildProcess;
  ready: boolean;
  job: Job | undefined;
  late: boolean;
  timer?: NodeJS.Timeout;
};

const PROGRAM = fileURLToPath(new URL("./evaluator.ts", import.meta.url));

/** Memory of one, MiB: some hundred times the largest payload. */
const FLAGS = ["--max-old-space-size=192", "--disable-warning=ExperimentalWarning"];

/** As many at a time, so that one that never ends does not keep all others waiting. */
const AT_ONCE = 2;

const TOO_LATE = "Expression evaluation timeout exceeded";
const TOO_LARGE = "Expression evaluation memory limit exceeded";
const NO_START = "The expression could not be evaluated: its process did not start";

const start = (): ChildProcess =>
  fork(PROGRAM, { execArgv: FLAGS, env: {}, stdio: ["ignore", "ignore", "ignore", "ipc"] });

export const createEvaluators = (deadline: number): Evaluators => {
  const all = new Set<Evaluator>();
  const waiting: Job[] = [];
  let closed = false;

  /** The first of a run that nobody works for at the moment, else the first. */
  const nextJob = (): Job | undefined => {
    const busy = new Set([...all].map(({ job }) => job?.owner));
    const fair = waiting.findIndex(({ owner }) => !busy.has(owner));
    return waiting.splice(Math.max(0, fair), 1)[0];
  };

  const finish = (evaluator: Evaluator): void => {
    clearTimeout(evaluator.timer);
    const { job } = evaluator;
    evaluator.job = undefined;
    evaluator.process.unref();
    evaluator.process.channel?.unref();
    job?.done();
  };

  const begin = (evaluator: Evaluator): void => {
    const { job } = evaluator;
    if (!evaluator.ready || job === undefined) return;
    evaluator.process.send(job.questions, () => undefined);
    evaluator.timer = setTimeout(() => {
      evaluator.late = true;
      evaluator.process.kill("SIGKILL");
    }, deadline);
  };

  const hear = (evaluator: Evaluator, said: Said): void => {
    if (said === "ready") {
      evaluator.ready = true;
      begin(evaluator);
      return;
    }
    const { job } = evaluator;
    job?.outcomes.push(said);
    if (job === undefined || job.outcomes.length < job.questions.length) return;
    finish(evaluator);
    pump();
  };

  /** What it had not answered failed: too late, or with all its memory gone. */
  const gone = (evaluator: Evaluator): void => {
    if (!all.delete(evaluator) || closed) return;
    const { job, late, ready } = evaluator;
    const failed = late ? TOO_LATE : ready ? TOO_LARGE : NO_START;
    while (job !== undefined && job.outcomes.length < job.questions.length) job.outcomes.push({ failed });
    finish(evaluator);
    pump();
  };

  const spawn = (): Evaluator => {
    const evaluator: Evaluator = { process: start(), ready: false, job: undefined, late: false };
    all.add(evaluator);
    evaluator.process.on("message", (said: Said) => hear(evaluator, said));
    evaluator.process.on("exit", () => gone(evaluator));
    evaluator.process.on("error", () => gone(evaluator));
    return evaluator;
  };

  const pump = (): void => {
    while (!closed && waiting.length > 0) {
      const idle =
        [...all].find(({ job }) => job === undefined) ?? (all.size < AT_ONCE ? spawn() : undefined);
      if (idle === undefined) return;
      idle.job = nextJob();
      idle.process.ref();
      idle.process.channel?.ref();
      begin(idle);
    }
  };

  return {
    evaluate: (owner, questions) =>
      new Promise((resolve) => {
        const outcomes: Outcome[] = [];
        waiting.push({ owner, questions, outcomes, done: () => resolve(outcomes) });
        pump();
      }),
    close: () => {
      closed = true;
      waiting.length = 0;
      for (const { process, timer } of all) {
        clearTimeout(timer);
        process.kill("SIGKILL");
      }
    },
  };
};

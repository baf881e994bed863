import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Judgement, refused } from "../definitions/judgement.ts";
import type { Question } from "../expressions/asking.ts";
import type { Outcome } from "../expressions/moment.ts";
import type { Asked, Said } from "./evaluator.ts";

/** Evaluates expressions in processes of their own, each within a deadline that nothing in it can put off. */
export type Evaluators = {
  /** The outcomes in the order of the questions; never rejects. `owner`: no run keeps the others waiting. */
  evaluate(owner: number, questions: readonly Question[]): Promise<readonly Outcome[]>;
  /** Judges a definition; one that takes too long is refused. Never rejects. */
  judge(definition: string): Promise<Judgement>;
  /** Kills them all; nothing more is answered. */
  close(): void;
};

type Job = {
  readonly owner: number;
  readonly asked: Asked;
  /** How many answers it waits for, and those that have come. */
  readonly answers: number;
  readonly said: Said[];
  readonly deadline: number;
  /** What an answer is that never comes, and why. */
  readonly failed: (why: string) => Said;
  readonly done: () => void;
};

type Evaluator = {
  readonly process: ChildProcess;
  ready: boolean;
  job: Job | undefined;
  late: boolean;
  timer?: NodeJS.Timeout;
};

/** Compiled or not: the same as this file. */
const PROGRAM = fileURLToPath(new URL(`./evaluator${extname(import.meta.url)}`, import.meta.url));

/** Memory of one, MiB: some hundred times the largest payload. */
const FLAGS = ["--max-old-space-size=192", "--disable-warning=ExperimentalWarning"];

/** As many at a time, so that one that never ends does not keep all others waiting. */
const AT_ONCE = 2;

const TOO_LATE = "Expression evaluation timeout exceeded";
const TOO_LARGE = "Expression evaluation memory limit exceeded";
const NO_START = "The expression could not be evaluated: its process did not start";

/** A definition near 1 MiB has thousands of expressions to be read. */
const DEFINITION_DEADLINE = 60_000;

/** No run asks for a definition. */
const NO_RUN = 0;

const fill = (job: Job, why: string): void => {
  while (job.said.length < job.answers) job.said.push(job.failed(why));
};

const leave = (job: Job, why: string): void => {
  fill(job, why);
  job.done();
};

/** `advanced`: what several questions see is sent once, not with each of them. */
const start = (): ChildProcess =>
  fork(PROGRAM, {
    ...{ execArgv: FLAGS, env: {}, stdio: ["ignore", "ignore", "ignore", "ipc"] },
    serialization: "advanced",
  });

/** `begins`: starts one of the processes. */
export const createEvaluators = (deadline: number, begins: () => ChildProcess = start): Evaluators => {
  const all = new Set<Evaluator>();
  const waiting: Job[] = [];
  let closed = false;

  /** A definition, if none is at work: somebody waits for it. Then the first of a run that nobody works for, else the first. */
  const nextJob = (): Job | undefined => {
    const busy = new Set([...all].map(({ job }) => job?.owner));
    const given = busy.has(NO_RUN) ? -1 : waiting.findIndex(({ owner }) => owner === NO_RUN);
    const fair = given >= 0 ? given : waiting.findIndex(({ owner }) => !busy.has(owner));
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
    evaluator.process.send(job.asked, () => undefined);
    evaluator.timer = setTimeout(() => {
      evaluator.late = true;
      evaluator.process.kill("SIGKILL");
    }, job.deadline);
  };

  const hear = (evaluator: Evaluator, said: Said): void => {
    if (said === "ready") {
      evaluator.ready = true;
      begin(evaluator);
      return;
    }
    const { job } = evaluator;
    job?.said.push(said);
    if (job === undefined || job.said.length < job.answers) return;
    finish(evaluator);
    pump();
  };

  /** What it had not answered failed: too late, or with all its memory gone. */
  const gone = (evaluator: Evaluator): void => {
    if (!all.delete(evaluator) || closed) return;
    const { job, late, ready } = evaluator;
    const failed = late ? TOO_LATE : ready ? TOO_LARGE : NO_START;
    if (job !== undefined) fill(job, failed);
    finish(evaluator);
    pump();
  };

  /** Undefined where the machine has no process to give, or no program: some of that is thrown, and some is told as an event. */
  const begun = (): ChildProcess | undefined => {
    try {
      return begins();
    } catch {
      return undefined;
    }
  };

  const spawn = (): Evaluator | undefined => {
    const process = begun();
    if (process === undefined) return undefined;
    const evaluator: Evaluator = { process, ready: false, job: undefined, late: false };
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
      // One that is at work comes for the next job by itself; where there is none, nobody would.
      if (idle === undefined && all.size > 0) return;
      if (idle === undefined) {
        for (const job of waiting.splice(0)) leave(job, NO_START);
        return;
      }
      idle.job = nextJob();
      idle.process.ref();
      idle.process.channel?.ref();
      begin(idle);
    }
  };

  const ask = (job: Omit<Job, "said" | "done">): Promise<readonly Said[]> =>
    new Promise((resolve) => {
      const said: Said[] = [];
      waiting.push({ ...job, said, done: () => resolve(said) });
      pump();
    });

  return {
    evaluate: async (owner, asked) => {
      const failed = (why: string) => ({ failed: why });
      const said = await ask({ owner, asked, answers: asked.length, deadline, failed });
      return said as readonly Outcome[];
    },
    judge: async (definition) => {
      const given = { asked: { definition }, answers: 1, deadline: DEFINITION_DEADLINE };
      const [said] = await ask({ owner: NO_RUN, ...given, failed: refused });
      return said as Judgement;
    },
    close: () => {
      closed = true;
      for (const { job } of all) if (job !== undefined) waiting.push(job);
      // A step is taken again by the next engine; whoever brought a definition waits for an answer.
      for (const job of waiting.splice(0)) if (job.owner === NO_RUN) leave(job, "The engine has stopped");
      for (const { process, timer } of all) {
        clearTimeout(timer);
        process.kill("SIGKILL");
      }
    },
  };
};

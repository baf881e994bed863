import type { Answered } from "./expressions/asking.ts";
import type { Kernel, Ready } from "./kernel.ts";
import { failRun } from "./runs/close.ts";
import { loadRun } from "./storage/runs.ts";
import {
  Again,
  beginTurn,
  doAlone,
  doTogether,
  type Ended,
  endTurn,
  isAlone,
  isNotYet,
  workOn,
} from "./turn.ts";

type Job = {
  readonly work: () => unknown;
  /** It may be refused, or reads the file: it is done by itself. */
  readonly alone: boolean;
  readonly done: (result: unknown) => void;
  readonly failed: (thrown: unknown) => void;
};

/** Jobs that share one commit: an answer waits a little longer, and the disk is asked less often. */
const TOGETHER = 256;

/** And the effort after which a turn takes nothing more: the host answers others between two turns. */
const ENOUGH = 25_000;

export type Queue = {
  /** Does `work` in its turn; resolves once what it wrote is on the disk, rejects (and undoes it) if it throws. */
  submit<T>(work: () => T | Promise<T>): Promise<T>;
  /** The same for work that is not refused and reads runs as they are in memory: it is written with what is beside it. */
  note<T>(work: () => T | Promise<T>): Promise<T>;
  /** Goes on with whatever is ready. */
  wake(): void;
  /** True when no job waits and no frame is ready. */
  idle(): boolean;
  /** Takes no more frames; jobs are still done. */
  hold(): void;
  /** As if the process had been killed: nothing more is done, nothing is answered. */
  kill(): void;
};

type Parts = {
  readonly kernel: Kernel;
  readonly clock: () => number;
  /** Called after each commit that wrote something, before its effects; the engine may have been killed by then. */
  readonly committed: () => void;
  /** Has a frame's questions answered elsewhere, and puts it back into the line then. */
  readonly ask: (ready: Ready, asked: readonly Answered[]) => void;
  /** Called when the queue runs dry. */
  readonly drained: () => void;
  /** Called when a commit fails: the engine must not go on. */
  readonly broken: (thrown: unknown) => void;
};

const isFileFault = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && String(thrown.code).startsWith("ERR_SQLITE");

const STOPPED = "the engine has stopped";

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The one line in which everything happens: jobs from outside first, then ready frames in order. */
export const createQueue = (parts: Parts): Queue => {
  const { kernel } = parts;
  const jobs: Job[] = [];
  let [held, dead, running] = [false, false, false];
  let head = 0;
  let why: unknown;

  const hasFrame = () => !held && head < kernel.readyFrames.length;
  const idle = () => dead || (jobs.length === 0 && !hasFrame() && !running);

  /** Jobs whose outcome is not yet told; a queue that dies refuses them. */
  const taken: Job[] = [];

  const perform = (alone: boolean, work: () => unknown): Promise<Ended> => {
    kernel.now = parts.clock();
    return alone ? doAlone(kernel, work) : doTogether(kernel, work);
  };

  /** A run that the engine itself stumbles over fails alone; a file that fails stops everything. */
  const frameWork = async (ready: Ready, alone: boolean): Promise<void> => {
    const ended = await perform(alone, () => workOn(kernel, ready));
    if (!("thrown" in ended)) return;
    if (dead || isFileFault(ended.thrown)) throw ended.thrown;
    if (!alone) throw new Again();
    if (isNotYet(ended)) {
      const asked = kernel.asking.asked();
      kernel.afterCommit.push(() => parts.ask(ready, asked));
      return;
    }
    const failed = await perform(true, () => failRun(kernel, loadRun(kernel, ready.run), ended.thrown));
    if ("thrown" in failed) throw failed.thrown;
  };

  const jobWork = async (job: Job, alone: boolean): Promise<() => void> => {
    taken.push(job);
    const ended = await perform(alone, job.work);
    // What a function has answered must not be dropped as if nobody had called it.
    if ("thrown" in ended && isFileFault(ended.thrown)) throw ended.thrown;
    if ("thrown" in ended && !alone) throw new Again();
    return () => ("thrown" in ended ? job.failed(ended.thrown) : job.done(ended.result));
  };

  const batch = async (alone: boolean): Promise<(() => void)[]> => {
    const answers: (() => void)[] = [];
    for (let count = 0; count < TOGETHER && kernel.effort.turn < ENOUGH && !dead; count++) {
      const job = jobs.shift();
      if (job !== undefined) {
        answers.push(await jobWork(job, alone || job.alone));
        continue;
      }
      const ready = hasFrame() ? kernel.readyFrames[head++] : undefined;
      if (ready === undefined) break;
      await frameWork(ready, alone || isAlone(kernel, ready));
    }
    return answers;
  };

  /** All together, and if that does not do, each alone. */
  const work = async (): Promise<(() => void)[]> => {
    const [takeBack, first] = [beginTurn(kernel), head];
    try {
      return await batch(false);
    } catch (thrown) {
      if (dead || !(thrown instanceof Again)) throw thrown;
      takeBack();
      head = first;
      jobs.unshift(...taken.splice(0));
      return batch(true);
    }
  };

  const forgetDone = (): void => {
    if (head <= 1024 || head * 2 <= kernel.readyFrames.length) return;
    kernel.readyFrames.splice(0, head);
    head = 0;
  };

  const turn = async (): Promise<void> => {
    const from = head;
    const answers = await work();
    if (dead) return;
    const steps = head - from;
    const wrote = endTurn(kernel);
    if (wrote) parts.committed();
    if (dead) return;
    forgetDone();
    for (const effect of kernel.afterCommit.splice(0)) effect();
    for (const answer of answers) answer();
    kernel.measure({ kind: "turn", jobs: answers.length, steps, wrote });
    taken.length = 0;
  };

  const refuseAll = (): void => {
    for (const job of [...taken.splice(0), ...jobs.splice(0)]) job.failed(new Error(STOPPED, { cause: why }));
  };

  const pump = async (): Promise<void> => {
    running = true;
    try {
      while (!dead && (jobs.length > 0 || hasFrame())) {
        await turn();
        if (!dead) await pause();
      }
    } catch (thrown) {
      why = thrown;
      if (!dead) parts.broken(thrown);
      dead = true;
    }
    running = false;
    if (dead) refuseAll();
    parts.drained();
    if (jobs.length > 0 || hasFrame()) wake();
  };

  const wake = (): void => {
    if (running || dead) return;
    running = true;
    void pause().then(pump);
  };

  const put = <T>(work: () => T | Promise<T>, alone: boolean): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (dead) return reject(new Error(STOPPED));
      jobs.push({ work, alone, done: (result) => resolve(result as T), failed: reject });
      wake();
    });

  return {
    submit: (work) => put(work, true),
    note: (work) => put(work, false),
    wake,
    idle,
    hold: () => {
      held = true;
    },
    kill: () => {
      dead = true;
      if (!running) refuseAll();
    },
  };
};

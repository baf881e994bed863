import type { Answered } from "./expressions/asking.ts";
import { NotYet } from "./expressions/moment.ts";
import { type Kernel, keyOf, type Ready } from "./kernel.ts";
import { failRun } from "./runs/close.ts";
import { endOrphans } from "./runs/orphans.ts";
import { advance } from "./states/advance.ts";
import { loadRun, writeTouched } from "./storage/runs.ts";

type Job = {
  readonly work: () => unknown;
  readonly done: (result: unknown) => void;
  readonly failed: (thrown: unknown) => void;
};

/** Jobs that share one commit: an answer waits a little longer, and the disk is asked less often. */
const TOGETHER = 64;

export type Queue = {
  /** Does `work` in its turn; resolves once what it wrote is on the disk, rejects (and undoes it) if it throws. */
  submit<T>(work: () => T | Promise<T>): Promise<T>;
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

  const nextFrame = (): Ready | undefined => {
    const ready = kernel.readyFrames[head++];
    if (head > 1024 && head * 2 > kernel.readyFrames.length) {
      kernel.readyFrames.splice(0, head);
      head = 0;
    }
    return ready;
  };

  const workOn = async (ready: Ready): Promise<void> => {
    const run = loadRun(kernel, ready.run);
    const frame = run.frames.get(ready.frame);
    const answers = kernel.answers.get(keyOf(ready)) ?? [];
    kernel.answers.delete(keyOf(ready));
    kernel.asking.begin(answers);
    if (run.status !== "RUNNING" || frame?.phase !== "ready" || frame.seq !== ready.seq) return;
    await advance(kernel, run, frame);
  };

  /** One job within its savepoint; what it answers is kept for after the commit. */
  const perform = async (work: () => unknown): Promise<{ result: unknown } | { thrown: unknown }> => {
    const [effects, frames] = [kernel.afterCommit.length, kernel.readyFrames.length];
    kernel.store.mark();
    try {
      kernel.now = parts.clock();
      const result = await work();
      endOrphans(kernel);
      writeTouched(kernel);
      kernel.store.keep();
      return { result };
    } catch (thrown) {
      kernel.store.undo();
      for (const run of kernel.touched) kernel.runs.delete(run.id);
      kernel.touched.clear();
      kernel.orphans.length = 0;
      kernel.afterCommit.length = effects;
      kernel.readyFrames.length = frames;
      return { thrown };
    }
  };

  /** Jobs whose outcome is not yet told; a queue that dies refuses them. */
  const taken: Job[] = [];

  /** A run that the engine itself stumbles over fails alone; a file that fails stops everything. */
  const frameWork = async (): Promise<void> => {
    const ready = nextFrame();
    if (ready === undefined) return;
    const ended = await perform(() => workOn(ready));
    if (!("thrown" in ended)) return;
    if (ended.thrown instanceof NotYet) {
      const asked = kernel.asking.asked();
      kernel.afterCommit.push(() => parts.ask(ready, asked));
      return;
    }
    if (dead || isFileFault(ended.thrown)) throw ended.thrown;
    const failed = await perform(() => failRun(kernel, loadRun(kernel, ready.run), ended.thrown));
    if ("thrown" in failed) throw failed.thrown;
  };

  const batch = async (): Promise<(() => void)[]> => {
    const answers: (() => void)[] = [];
    for (let count = 0; count < TOGETHER && !dead; count++) {
      const job = jobs.shift();
      if (job === undefined) {
        if (!hasFrame()) break;
        await frameWork();
        continue;
      }
      taken.push(job);
      const ended = await perform(job.work);
      // What a function has answered must not be dropped as if nobody had called it.
      if ("thrown" in ended && isFileFault(ended.thrown)) throw ended.thrown;
      answers.push(() => ("thrown" in ended ? job.failed(ended.thrown) : job.done(ended.result)));
    }
    return answers;
  };

  const turn = async (): Promise<void> => {
    kernel.store.begin();
    const answers = await batch();
    if (dead) return;
    if (kernel.store.commit()) parts.committed();
    if (dead) return;
    for (const effect of kernel.afterCommit.splice(0)) effect();
    for (const answer of answers) answer();
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

  return {
    submit: <T>(work: () => T | Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        if (dead) return reject(new Error(STOPPED));
        jobs.push({ work, done: (result) => resolve(result as T), failed: reject });
        wake();
      }),
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

import { Worker } from "node:worker_threads";
import { type Asked, parts } from "./part.ts";
import type { Seen } from "./seen.ts";

type Wish = {
  readonly workers: number;
  /** Parts whose name has this in it; all of them where it is empty. */
  readonly only: string;
  /** Of each simulated year. */
  readonly placements: number;
  /** Where words are kept. */
  readonly folder?: string;
};

type Job = { readonly number: number; readonly asked: Asked };

/** Composes one part after the other from the common pile, in a thread of its own. */
const inThread = async (
  next: () => Job | undefined,
  done: (job: Job, seen: readonly Seen[]) => void,
): Promise<void> => {
  let job = next();
  if (!job) return;
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  await new Promise<void>((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", (seen: readonly Seen[]) => {
      if (job) done(job, seen);
      job = next();
      if (job) worker.postMessage(job.asked);
      else resolve();
    });
    worker.postMessage(job?.asked);
  });
  await worker.terminate();
};

/** Composes the parts that are wished, shared out over threads, and gives what was seen in the order of the parts. */
export const composeAll = async (
  { workers, only, ...more }: Wish,
  told: (asked: Asked) => void,
): Promise<readonly Seen[]> => {
  const jobs = parts
    .filter(({ kind, profile }) => `${kind} ${profile}`.includes(only))
    .map((part, number) => ({ number, asked: { part, ...more } }));
  const found: (readonly Seen[])[] = jobs.map(() => []);
  const waiting = [...jobs];
  const done = ({ number, asked }: Job, seen: readonly Seen[]): void => {
    found[number] = seen;
    told(asked);
  };
  await Promise.all(Array.from({ length: workers }, () => inThread(() => waiting.shift(), done)));
  return found.flat();
};

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

/** Composes every part, shared out over threads, and gives what was seen in the order of the parts. */
export const composeAll = async (
  { workers, only, ...more }: Wish,
  told: (asked: Asked) => void,
): Promise<readonly Seen[]> => {
  const wanted = parts
    .filter(({ kind, profile }) => `${kind} ${profile}`.includes(only))
    .map((part, number) => ({ number, asked: { part, ...more } }));
  const found = new Map<number, readonly Seen[]>();
  const inThread = async (): Promise<void> => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url));
    try {
      for (let next = wanted.shift(); next; next = wanted.shift()) {
        const { number, asked } = next;
        found.set(
          number,
          await new Promise<readonly Seen[]>((resolve, reject) => {
            worker.once("message", resolve).once("error", reject);
            worker.postMessage(asked);
          }),
        );
        worker.removeAllListeners();
        told(asked);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, inThread));
  return parts.flatMap((_, number) => found.get(number) ?? []);
};

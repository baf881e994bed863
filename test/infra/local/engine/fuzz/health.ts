import { parentPort, workerData } from "node:worker_threads";

/** Asks two servers at the same moment, over and over, and tells how long each took: `asked` and a bare one beside it. */
const { asked, bare } = workerData as { readonly asked: string; readonly bare: string };

/** Milliseconds, or more than any if there was no answer. */
const timeOf = async (url: string): Promise<number> => {
  const began = performance.now();
  try {
    await (await fetch(url, { signal: AbortSignal.timeout(30_000) })).text();
    return performance.now() - began;
  } catch {
    return 60_000;
  }
};

const look = async (): Promise<void> => {
  const [took, bareTook] = await Promise.all([timeOf(asked), timeOf(bare)]);
  parentPort?.postMessage({ took, bareTook });
  setTimeout(look, 50);
};

void look();

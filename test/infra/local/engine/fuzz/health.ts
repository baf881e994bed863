import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

/** Asks a process for its health, over and over, and tells how long each answer took. */
const { url, pid } = workerData as { readonly url: string; readonly pid: number };

/**
 * `took`: milliseconds, more than any if there was no answer. `waited`: how long of it the process had work and no
 * processor was free for it (Linux tells; elsewhere 0).
 */
export type Look = { readonly took: number; readonly waited: number };

const waitedSoFar = (): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "utf8").split(" ")[1]) / 1e6;
  } catch {
    return 0;
  }
};

const look = async (): Promise<void> => {
  const [began, before] = [performance.now(), waitedSoFar()];
  const answered = await fetch(url, { signal: AbortSignal.timeout(30_000) }).then(
    (answer) => answer.text().then(() => answer.ok),
    () => false,
  );
  const took = answered ? performance.now() - began : 60_000;
  parentPort?.postMessage({ took, waited: waitedSoFar() - before } satisfies Look);
  setTimeout(look, 50);
};

void look();

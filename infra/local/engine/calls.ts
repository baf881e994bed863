import type { FunctionCall, Kernel } from "./kernel.ts";
import type { Queue } from "./queue.ts";
import { functionFailed, functionReturned } from "./tasks/answers.ts";
import { toPlainJson } from "./tasks/plain-json.ts";

export type Invoke = (functionName: string, payload: unknown) => Promise<unknown>;

/** As many function calls at a time as an AWS account has by default; further ones wait. */
const AT_ONCE = 1_000;

export type Calls = {
  start(call: FunctionCall): void;
  /** Calls that run or wait. */
  open(): number;
  /** Forgets the calls that wait: the next engine on this file makes them. */
  hold(): void;
};

const errorOf = (thrown: unknown): { name: string; message: string } =>
  thrown instanceof Error ? thrown : { name: "Error", message: String(thrown) };

/** Calls functions and brings their outcome back into the line of jobs. */
export const createCalls = (kernel: Kernel, queue: () => Queue, invoke: Invoke, ended: () => void): Calls => {
  const waiting: FunctionCall[] = [];
  let running = 0;

  const outcome = async (call: FunctionCall): Promise<() => void> => {
    const { functionName } = call;
    try {
      const payload = toPlainJson(await invoke(call.functionName, JSON.parse(call.payload)));
      kernel.measure({ kind: "call", functionName, failed: false });
      return () => functionReturned(kernel, call, payload);
    } catch (thrown) {
      const { name, message } = errorOf(thrown);
      kernel.measure({ kind: "call", functionName, failed: true });
      return () => functionFailed(kernel, call, name, message);
    }
  };

  const perform = async (call: FunctionCall): Promise<void> => {
    const write = await outcome(call);
    // An engine that has died meanwhile calls the function again after its restart.
    await queue()
      .note(write)
      .catch(() => undefined);
    running--;
    const next = waiting.shift();
    if (next !== undefined) start(next);
    ended();
  };

  const start = (call: FunctionCall): void => {
    if (running >= AT_ONCE) {
      waiting.push(call);
      return;
    }
    running++;
    void perform(call);
  };

  return { start, open: () => running + waiting.length, hold: () => void waiting.splice(0) };
};

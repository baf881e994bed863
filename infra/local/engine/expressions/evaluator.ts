import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { Question } from "./asking.ts";
import { compileExpression, evaluateHere } from "./expression.ts";
import type { Outcome } from "./moment.ts";

/** A process of its own that evaluates what may never end, or take all memory: it is killed then, and nothing else. */
export type Batch = readonly Question[];

export type Said = "ready" | Outcome;

/** Chance that follows from the question alone. */
const chanceOf = (seed: string) => {
  let drawn = 0;
  return { id: () => createHash("sha256").update(`${seed} ${++drawn}`).digest("hex") };
};

const answer = ({ source, bindings, now, seed }: Question): Promise<Outcome> =>
  evaluateHere(compileExpression(source), bindings, { now, ids: chanceOf(seed) });

const say = (said: Said): void => void process.send?.(said);

/** A process that is busy does not hear that its parent has been killed; a thread of it does. */
const WATCH = `const { ppid } = process;
setInterval(() => process.ppid === ppid || process.kill(process.pid, "SIGKILL"), 500);`;

if (process.send !== undefined) {
  new Worker(WATCH, { eval: true }).unref();
  process.on("disconnect", () => process.exit());
  process.on("message", async (questions: Batch) => {
    for (const question of questions) say(await answer(question));
  });
  say("ready");
}

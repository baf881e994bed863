import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { type Judgement, judgeDefinition } from "../definitions/judgement.ts";
import type { Question } from "../expressions/asking.ts";
import { compileExpression, evaluateHere } from "../expressions/expression.ts";
import type { Outcome } from "../expressions/moment.ts";

/** A process of its own that does what may never end, or take all memory: it is killed then, and nothing else. */
export type Asked = readonly Question[] | { readonly definition: string };

export type Said = "ready" | Outcome | Judgement;

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
  process.on("message", async (asked: Asked) => {
    if ("definition" in asked) return say(judgeDefinition(asked.definition));
    for (const question of asked) say(await answer(question));
  });
  say("ready");
}

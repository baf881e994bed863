import { parentPort } from "node:worker_threads";
import { type Asked, compose } from "./part.ts";

/** A thread that composes one part after the other, as they are given to it. */
parentPort?.on("message", async (asked: Asked) => {
  parentPort?.postMessage(await compose(asked));
});

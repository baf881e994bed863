import type { Context } from "aws-lambda";
import * as z from "zod";
import { type TaskName, taskNames } from "#contracts/machines.ts";
import type { Ids } from "#ports/ids.ts";
import { machinePrefix } from "./definitions/prefix.ts";
import type { Invoke } from "./engine/calls.ts";
import { lambdaContext } from "./lambda-context.ts";
import { isLoopback } from "./loopback.ts";

/** A task's handler as Lambda has it. */
type TaskHandler = (payload: unknown, context: Context) => Promise<unknown>;

const loaders: Readonly<Record<TaskName, () => Promise<{ readonly handler: unknown }>>> = {
  "tend-gate": () => import("#functions/tasks/tend-gate/handler.ts"),
  "park-gate": () => import("#functions/tasks/park-gate/handler.ts"),
  "hand-over": () => import("#functions/tasks/hand-over/handler.ts"),
  "open-day": () => import("#functions/tasks/open-day/handler.ts"),
  "chase-day": () => import("#functions/tasks/chase-day/handler.ts"),
};

const loaded = new Map<TaskName, Promise<TaskHandler>>();

const handlerOf = (task: TaskName): Promise<TaskHandler> => {
  const known = loaded.get(task);
  if (known) return known;
  const loading = loaders[task]().then(({ handler }) => handler as TaskHandler);
  loaded.set(task, loading);
  return loading;
};

/** An error whose name is the error type that the machine sees. */
class FunctionFault extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

const fault = z.object({
  errorType: z.string().default("Error"),
  errorMessage: z.string().default("The function failed"),
});

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A function of somebody who tries the engine out: the payload by POST, on this machine only. */
const callByHttp = async (url: URL, payload: unknown): Promise<unknown> => {
  if (!isLoopback(url.hostname))
    throw new FunctionFault(
      "Lambda.ResourceNotFoundException",
      "Only functions on this machine can be called",
    );
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify(payload ?? null);
  const answer = await fetch(url, { method: "POST", headers, body, redirect: "error" });
  const said = json(await answer.text());
  if (answer.status === 200) return said ?? null;
  const { errorType, errorMessage } = fault
    .catch({ errorType: "Error", errorMessage: "The function failed" })
    .parse(said);
  throw new FunctionFault(errorType, errorMessage);
};

const isTask = (name: string): name is TaskName => (taskNames as readonly string[]).includes(name);

/** Calls the function that a machine names: `waymark-tend-gate`, or an http address on this machine. */
export const invokeTask =
  (ids: Ids): Invoke =>
  async (functionName, payload) => {
    if (/^http:\/\//.test(functionName)) return callByHttp(new URL(functionName), payload);
    const task = functionName.startsWith(machinePrefix) ? functionName.slice(machinePrefix.length) : "";
    if (!isTask(task))
      throw new FunctionFault("Lambda.ResourceNotFoundException", `There is no function ${functionName}`);
    return (await handlerOf(task))(payload, lambdaContext(task, ids.id()));
  };

/** Loads every handler, so that a broken one stops the start and not a placement. */
export const loadTasks = async (): Promise<void> => {
  await Promise.all(taskNames.map(handlerOf));
};

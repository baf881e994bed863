import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Deps, Host } from "#ports/host.ts";
import { realClock } from "../clock.ts";
import { configFrom } from "../config.ts";
import { cryptoIds } from "../ids.ts";
import { powertoolsLog } from "../log.ts";
import type { Base, Carried, Part } from "./part.ts";

/** Half an hour without a page, and a long school day at most (ASVS 7.3.1, 7.3.2). */
const session = { idleSeconds: 30 * 60, longestSeconds: 10 * 60 * 60 };

type Made = {
  readonly deps: Deps;
  readonly parts: readonly Carried[];
  readonly begin: (request: string) => void;
};

/**
 * The host of a function on AWS: clock, ids, log, settings and the parts that its line in the access table names, and no
 * more, so that its bundle holds no more. Made at its cold start from its environment and kept while it is warm. Throws
 * when a variable or a secret is wrong; the next call tries again.
 */
export const hostWith = (...parts: readonly Part[]): Host => {
  let made: Promise<Made> | undefined;
  return async (request) => {
    made ??= madeFrom(process.env, parts).catch((fault: unknown) => {
      made = undefined;
      throw fault;
    });
    const { deps, parts: carried, begin } = await made;
    begin(request ?? "");
    for (const part of carried) await part.beforeEach?.();
    return deps;
  };
};

const madeFrom = async (variables: NodeJS.ProcessEnv, parts: readonly Part[]): Promise<Made> => {
  const env = configFrom(variables);
  const { log, begin } = powertoolsLog(env.TENANT);
  const settings = {
    tenant: env.TENANT,
    publicUrl: env.PUBLIC_URL,
    mailFrom: env.MAIL_FROM,
    session,
    ...(env.DOOR_KEY ? { doorKey: env.DOOR_KEY } : {}),
  };
  // What no part gives is not there: a test holds that nothing in the function's bundle asks for it.
  const base = {
    env,
    dynamodb: new DynamoDBClient({}),
    clock: realClock(),
    ids: cryptoIds(),
    log,
    settings,
  } as unknown as Base;
  const carried = await Promise.all(parts.map(async (part) => part(base)));
  const { clock, ids } = base;
  const deps = Object.assign({ clock, ids, log, settings: base.settings }, ...carried.map((c) => c.gives));
  return { deps, parts: carried, begin };
};

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Env } from "#contracts/env.ts";
import type { Deps } from "#ports/host.ts";

/** What every part of a function may stand on. */
export type Base = Pick<Deps, "clock" | "ids" | "log" | "settings"> & {
  readonly env: Env;
  readonly dynamodb: DynamoDBClient;
};

/** What a part gives its function, and what must be done before each call. */
export type Carried = { readonly gives: Partial<Deps>; readonly beforeEach?: () => Promise<void> };

/** One port as a function carries it; made at the cold start. */
export type Part = (base: Base) => Carried | Promise<Carried>;

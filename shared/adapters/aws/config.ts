import * as z from "zod";
import { type Env, envSchema } from "#contracts/env.ts";

/**
 * The environment as the handlers' contract has it. Throws when a variable is missing or wrong, naming it and never
 * its value; further variables, which Lambda sets itself, are left alone.
 */
export const configFrom = (variables: Readonly<Record<string, string | undefined>>): Env => {
  const parsed = envSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new Error(`The environment of this function is not whole:\n${z.prettifyError(parsed.error)}`);
};

import jsonata from "jsonata";
import { addFunctions, MOMENT } from "./functions.ts";
import type { Moment } from "./moment.ts";
import { plainPath } from "./plain-path.ts";

export type Expression = (bindings: Readonly<Record<string, unknown>>, moment: Moment) => Promise<unknown>;

/** Long enough for any payload that fits; it only ends an expression that would never end by itself. */
const GUARD = { timeout: 5_000, stack: 1_000 };

const compiled = new Map<string, Expression>();

/**
 * Compiles an expression once for the process: two machines with the same words share it. Throws jsonata's own
 * error for words that do not parse.
 */
export const compileExpression = (source: string): Expression => {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const expression = jsonata(source, GUARD);
  addFunctions(expression);
  const path = plainPath(source);
  const fresh: Expression = async (bindings, moment) =>
    path?.(bindings) ?? expression.evaluate(undefined, { ...bindings, [MOMENT]: moment });
  compiled.set(source, fresh);
  return fresh;
};

import jsonata from "jsonata";
import { weightOf } from "./data-weight.ts";
import { addFunctions, MOMENT } from "./functions.ts";
import { type Cost, judge } from "./judge.ts";
import type { Bindings, Moment, Outcome } from "./moment.ts";
import { plainPath } from "./plain-path.ts";
import { resultOf } from "./result.ts";

export type Expression = {
  readonly source: string;
  /** What it costs at most, or undefined where that is not known. */
  readonly cost: Cost | undefined;
  readonly path: ReturnType<typeof plainPath>;
  readonly program: jsonata.Expression;
};

/** It only ends an expression that would never end by itself. */
const GUARD = { timeout: 5_000, stack: 1_000 };

/** Expressions kept for the process; two machines with the same words share one. */
const KEPT = 10_000;

const compiled = new Map<string, Expression>();

const compile = (source: string): Expression => {
  const program = jsonata(source, GUARD);
  addFunctions(program);
  return { source, program, path: plainPath(source), cost: judge(source, program.ast()) };
};

/** Compiles an expression once. Throws jsonata's own error for words that do not parse. */
export const compileExpression = (source: string): Expression => {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const fresh = compile(source);
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(source, fresh);
  return fresh;
};

/** Visits of values that one evaluation may take in place: some tenths of a second at the very most. */
const MOST = 250_000;

const isBounded = ({ cost }: Expression, bindings: Bindings): boolean => {
  if (cost === undefined || cost.own > MOST) return false;
  const most = (MOST - cost.own) / Math.max(1, cost.data);
  return weightOf(bindings, most) <= most;
};

const wordsOf = (thrown: unknown): string => {
  const { code, message } = (thrown ?? {}) as { code?: string; message?: string };
  return [code, message].filter((part) => part !== undefined).join(": ");
};

/** Evaluates an expression here and now, whatever its work. */
export const evaluateHere = async (
  { program }: Expression,
  bindings: Bindings,
  moment: Moment,
): Promise<Outcome> => {
  try {
    const value: unknown = await program.evaluate(undefined, { ...bindings, [MOMENT]: moment });
    const json = resultOf(value);
    if (json !== undefined) return { value: json };
    return { nothing: value === undefined ? "undefined" : "no JSON" };
  } catch (thrown) {
    return { failed: wordsOf(thrown) };
  }
};

/** In place where the work is bounded, and elsewhere where it is not. Throws NotYet as long as that takes. */
export const outcomeOf = async (
  expression: Expression,
  bindings: Bindings,
  moment: Moment,
): Promise<Outcome> => {
  const plain = expression.path?.(bindings);
  if (plain !== undefined) return { value: plain };
  if (moment.elsewhere !== undefined && !isBounded(expression, bindings))
    return moment.elsewhere.ask(expression.source, bindings, moment.now);
  return evaluateHere(expression, bindings, moment);
};

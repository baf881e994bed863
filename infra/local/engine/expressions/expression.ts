import jsonata from "jsonata";
import { createKept } from "../storage/kept.ts";
import { weightOf } from "./data-weight.ts";
import { addFunctions, MOMENT } from "./functions.ts";
import { type Cost, judge } from "./judge.ts";
import { type Bindings, type Effort, type Moment, type Outcome, spend } from "./moment.ts";
import { plainPath } from "./plain-path.ts";
import { resultOf } from "./result.ts";

export type Expression = {
  readonly source: string;
  /** What it costs at most, or undefined where that is not known. */
  readonly cost: Cost | undefined;
  readonly path: ReturnType<typeof plainPath>;
  readonly program: () => jsonata.Expression;
};

/** It only ends an expression that would never end by itself. */
const GUARD = { timeout: 5_000, stack: 1_000 };

/** Expressions kept for the process, and their length in all; two machines with the same words share one. */
const compiled = createKept<string, Expression>({ most: 2_000, heaviest: 1_000_000 });

/**
 * And their programs. Each has the functions of the language bound to it, some tens of thousands of bytes: a machine of as
 * many expressions as fit would hold a gigabyte of them, so it holds none; one that was let go is read again.
 */
const programs = createKept<string, jsonata.Expression>({ most: 2_000, heaviest: 1_000_000 });

/** Longer ones are not even read here: that alone would take too long. */
const LONG = 4_096;

const programOf = (source: string): jsonata.Expression => {
  const known = programs.get(source);
  if (known !== undefined) return known;
  const program = jsonata(source, GUARD);
  addFunctions(program);
  programs.set(source, program, source.length);
  programs.trim();
  return program;
};

const compile = (source: string): Expression => {
  const program = () => programOf(source);
  if (source.length > LONG) return { source, program, path: undefined, cost: undefined };
  return { source, program, path: plainPath(source), cost: judge(source, program().ast()) };
};

/** Compiles an expression once. Throws jsonata's own error for words that do not parse, if they are not too many. */
export const compileExpression = (source: string): Expression => {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const fresh = compile(source);
  compiled.set(source, fresh, source.length);
  compiled.trim();
  return fresh;
};

/** Visits of values that one job may take in place: some tenths of a second at the very most. */
const MOST = 250_000;

/** What any evaluation takes, the compiling of its expression included. */
const EACH = 250;

/**
 * Whether the job at hand can afford it. What an evaluation takes counts the same whether or not others have come before
 * it in the process: a job that is taken again asks the same again.
 */
const isBounded = ({ cost }: Expression, bindings: Bindings, effort: Effort): boolean => {
  spend(effort, EACH);
  const left = MOST - effort.job;
  if (cost === undefined || cost.own > left) return false;
  const most = (left - cost.own) / (1 + cost.data);
  const weight = weightOf(bindings, most);
  const fits = weight <= most;
  spend(effort, fits ? weight * (1 + cost.data) + cost.own : Math.max(0, most));
  return fits;
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
    const value: unknown = await program().evaluate(undefined, { ...bindings, [MOMENT]: moment });
    const json = resultOf(value);
    if (json !== undefined) return { value: json };
    return { nothing: value === undefined ? "undefined" : "no JSON" };
  } catch (thrown) {
    return { failed: wordsOf(thrown) };
  }
};

/** In place where the job at hand can afford it, and elsewhere where not. Throws NotYet as long as that takes. */
export const outcomeOf = async (source: string, bindings: Bindings, moment: Moment): Promise<Outcome> => {
  const { elsewhere, effort = { job: 0, turn: 0 } } = moment;
  // Not even compiled: a state may have thousands.
  if (elsewhere !== undefined && effort.job > MOST) return elsewhere.ask(source, bindings, moment.now);
  const expression = compileExpression(source);
  const plain = expression.path?.(bindings);
  if (plain !== undefined) return { value: plain };
  if (elsewhere !== undefined && !isBounded(expression, bindings, effort))
    return elsewhere.ask(source, bindings, moment.now);
  return evaluateHere(expression, bindings, moment);
};

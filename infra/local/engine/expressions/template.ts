import { StateFault } from "../faults.ts";
import type { Json } from "../json.ts";
import { outcomeOf } from "./expression.ts";
import { type Bindings, type Moment, NotYet } from "./moment.ts";

/** A field of a state: constant JSON, one expression, or JSON with expressions inside it. */
export type Template =
  | { readonly kind: "constant"; readonly value: Json }
  | {
      readonly kind: "expression";
      readonly source: string;
      readonly location: string;
    }
  | { readonly kind: "list"; readonly parts: readonly Template[] }
  | { readonly kind: "object"; readonly parts: readonly (readonly [string, Template])[] };

const EXPRESSION = /^\{%([\s\S]*)%\}$/;

/** The expression between `{%` and `%}`, or undefined for a literal string. */
export const expressionIn = (text: string): string | undefined => EXPRESSION.exec(text)?.[1]?.trim();

/** Reads a field, whose expressions are compiled when they are first evaluated; `location` is how the service names it in causes, e.g. `Arguments/Payload/id`. */
export const compileTemplate = (value: Json, location: string): Template => {
  if (typeof value === "string") {
    const source = expressionIn(value);
    if (source === undefined) return { kind: "constant", value };
    return { kind: "expression", source, location };
  }
  if (Array.isArray(value)) {
    const parts = value.map((part: Json, index) => compileTemplate(part, `${location}[${index}]`));
    return parts.every((part) => part.kind === "constant")
      ? { kind: "constant", value }
      : { kind: "list", parts };
  }
  if (typeof value !== "object" || value === null) return { kind: "constant", value };
  const parts = Object.entries(value).map(
    ([key, part]) => [key, compileTemplate(part, `${location}/${key}`)] as const,
  );
  if (parts.every(([, part]) => part.kind === "constant")) return { kind: "constant", value };
  return { kind: "object", parts };
};

const evaluateExpression = async (
  { source, location }: Template & { kind: "expression" },
  bindings: Bindings,
  moment: Moment,
): Promise<Json> => {
  const outcome = await outcomeOf(source, bindings, moment);
  if ("value" in outcome) return outcome.value;
  const about = `The JSONata expression '${source}' specified for the field '${location}'`;
  const why =
    "failed" in outcome
      ? `threw an error during evaluation. ${outcome.failed}`
      : outcome.nothing === "undefined"
        ? "returned nothing (undefined)."
        : "returned a value that is not JSON.";
  throw new StateFault("States.QueryEvaluationError", `${about} ${why}`, location);
};

/** Evaluates one after the other; what has to be asked elsewhere is asked together, before NotYet is thrown. */
export const evaluateEach = async <T, R>(parts: Iterable<T>, one: (part: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  let notYet: NotYet | undefined;
  for (const part of parts) {
    try {
      results.push(await one(part));
    } catch (thrown) {
      // What is still asked for may have failed before.
      if (!(thrown instanceof NotYet)) throw notYet ?? thrown;
      notYet = thrown;
    }
  }
  if (notYet !== undefined) throw notYet;
  return results;
};

/**
 * The value of a field. Throws StateFault States.QueryEvaluationError, naming the field, when an expression in it
 * fails or returns nothing.
 */
export const evaluate = async (template: Template, bindings: Bindings, moment: Moment): Promise<Json> => {
  if (template.kind === "constant") return template.value;
  if (template.kind === "expression") return evaluateExpression(template, bindings, moment);
  if (template.kind === "list") {
    return evaluateEach(template.parts, (part) => evaluate(part, bindings, moment));
  }
  const pairs = await evaluateEach(
    template.parts,
    async ([key, part]) => [key, await evaluate(part, bindings, moment)] as const,
  );
  return Object.fromEntries(pairs);
};

/** As `evaluate`, and the value must pass `is`; `expected` names the type in the cause. */
export const evaluateAs = async <T extends Json>(
  template: Template,
  bindings: Bindings,
  moment: Moment,
  expected: string,
  is: (value: Json) => value is T,
): Promise<T> => {
  const value = await evaluate(template, bindings, moment);
  if (is(value)) return value;
  const [source, location] =
    template.kind === "expression"
      ? [template.source, template.location]
      : [JSON.stringify(value), undefined];
  const shown = JSON.stringify(value);
  throw new StateFault(
    "States.QueryEvaluationError",
    `The JSONata expression '${source}' specified for the field '${location ?? ""}' returned an unexpected result ` +
      `type. Expected '${expected}', but was '${value === null ? "null" : Array.isArray(value) ? "array" : typeof value}' for value: ${shown}`,
    location,
  );
};

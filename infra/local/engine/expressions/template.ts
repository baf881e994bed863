import { StateFault } from "../faults.ts";
import type { Json } from "../json.ts";
import { compileExpression, type Expression } from "./expression.ts";
import type { Moment } from "./moment.ts";
import { resultOf } from "./result.ts";

/** A field of a state: constant JSON, one expression, or JSON with expressions inside it. */
export type Template =
  | { readonly kind: "constant"; readonly value: Json }
  | {
      readonly kind: "expression";
      readonly source: string;
      readonly location: string;
      readonly run: Expression;
    }
  | { readonly kind: "list"; readonly parts: readonly Template[] }
  | { readonly kind: "object"; readonly parts: readonly (readonly [string, Template])[] };

/** What an expression sees: `$states` and the variables in scope, by name without the dollar sign. */
export type Bindings = Readonly<Record<string, unknown>>;

const EXPRESSION = /^\{%([\s\S]*)%\}$/;

/** The expression between `{%` and `%}`, or undefined for a literal string. */
export const expressionIn = (text: string): string | undefined => EXPRESSION.exec(text)?.[1]?.trim();

/** Compiles a field; `location` is how the service names it in causes, e.g. `Arguments/Payload/id`. */
export const compileTemplate = (value: Json, location: string): Template => {
  if (typeof value === "string") {
    const source = expressionIn(value);
    if (source === undefined) return { kind: "constant", value };
    return { kind: "expression", source, location, run: compileExpression(source) };
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

const messageOf = (thrown: unknown): string => {
  const { code, message } = (thrown ?? {}) as { code?: string; message?: string };
  return [code, message].filter((part) => part !== undefined).join(": ");
};

const evaluateExpression = async (
  template: Template & { kind: "expression" },
  bindings: Bindings,
  moment: Moment,
): Promise<Json> => {
  const about = `The JSONata expression '${template.source}' specified for the field '${template.location}'`;
  let value: unknown;
  let json: Json | undefined;
  try {
    value = await template.run(bindings, moment);
    json = resultOf(value);
  } catch (thrown) {
    const message = `${about} threw an error during evaluation. ${messageOf(thrown)}`;
    throw new StateFault("States.QueryEvaluationError", message, template.location);
  }
  if (json !== undefined) return json;
  const why = value === undefined ? "returned nothing (undefined)." : "returned a value that is not JSON.";
  throw new StateFault("States.QueryEvaluationError", `${about} ${why}`, template.location);
};

/**
 * The value of a field. Throws StateFault States.QueryEvaluationError, naming the field, when an expression in it
 * fails or returns nothing.
 */
export const evaluate = async (template: Template, bindings: Bindings, moment: Moment): Promise<Json> => {
  if (template.kind === "constant") return template.value;
  if (template.kind === "expression") return evaluateExpression(template, bindings, moment);
  if (template.kind === "list") {
    const list: Json[] = [];
    for (const part of template.parts) list.push(await evaluate(part, bindings, moment));
    return list;
  }
  const object: Record<string, Json> = {};
  for (const [key, part] of template.parts) object[key] = await evaluate(part, bindings, moment);
  return object;
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

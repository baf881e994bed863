import jsonata from "jsonata";
import { expressionIn } from "#infra/local/engine/expressions/template.ts";
import type { Found } from "./diagnostic.ts";

export type Owner = Readonly<Record<string, unknown>>;

/** Fields that exist only in JSONPath states. */
const JSONPATH = new Set([
  "InputPath",
  "OutputPath",
  "ResultPath",
  "ResultSelector",
  "Parameters",
  "Result",
  "ItemsPath",
  "SecondsPath",
  "TimestampPath",
  "TimeoutSecondsPath",
  "HeartbeatSecondsPath",
  "MaxConcurrencyPath",
  "ErrorPath",
  "CausePath",
  "Variable",
]);

/** Fields of distributed Maps and other parts of the language that this engine does not run. */
const NOT_RUN = new Map([
  ["ItemReader", "distributed Map states are not supported by the embedded engine"],
  ["ItemBatcher", "distributed Map states are not supported by the embedded engine"],
  ["ResultWriter", "distributed Map states are not supported by the embedded engine"],
  ["Label", "distributed Map states are not supported by the embedded engine"],
  ["Iterator", "use ItemProcessor"],
  ["Credentials", "cross-account credentials are not supported by the embedded engine"],
]);

const whyNot = (field: string): string => {
  if (JSONPATH.has(field)) return `Field '${field}' is not supported in a JSONata state`;
  const reason = NOT_RUN.get(field);
  return reason === undefined
    ? `Field '${field}' is not supported`
    : `Field '${field}' is not supported: ${reason}`;
};

/** Names every field of `owner` that is not among `allowed`. */
export const onlyFields = (
  owner: Owner,
  allowed: ReadonlySet<string>,
  location: string,
  found: Found,
): void => {
  for (const field of Object.keys(owner)) {
    if (!allowed.has(field)) found(whyNot(field), `${location}/${field}`);
  }
};

/** Names the required fields that are missing. */
export const needFields = (owner: Owner, needed: readonly string[], location: string, found: Found): void => {
  const missing = needed.filter((field) => owner[field] === undefined);
  if (missing.length > 0) found(`These fields are required: [${missing.join(", ")}]`, location);
};

const checkExpression = (source: string, location: string, found: Found): void => {
  try {
    jsonata(source);
  } catch (thrown) {
    const { code, message } = thrown as { code?: string; message?: string };
    found(
      `The JSONata expression '${source}' is not valid: ${code}: ${message}`,
      location,
      "INVALID_JSONATA_EXPRESSION",
    );
  }
};

/** Checks every expression inside a field. */
export const checkTemplate = (value: unknown, location: string, found: Found): void => {
  if (typeof value === "string") {
    const source = expressionIn(value);
    if (source !== undefined) checkExpression(source, location, found);
    else if (value.startsWith("{%") || value.endsWith("%}")) {
      found("An expression must begin with {% and end with %}", location);
    }
  } else if (Array.isArray(value)) {
    value.forEach((part, index) => {
      checkTemplate(part, `${location}[${index}]`, found);
    });
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) checkTemplate(part, `${location}/${key}`, found);
  }
};

/** A whole number between two bounds, or an expression. */
export const checkWhole = (
  value: unknown,
  bounds: readonly [number, number],
  location: string,
  found: Found,
): void => {
  if (value === undefined) return;
  if (typeof value === "string" && expressionIn(value) !== undefined) {
    checkTemplate(value, location, found);
    return;
  }
  const [least, most] = bounds;
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return;
  found(`Expected an integer from ${least} to ${most} or a JSONata expression`, location);
};

/** A text, or an expression that gives one. */
export const checkText = (value: unknown, location: string, found: Found): void => {
  if (value === undefined) return;
  if (typeof value === "string") checkTemplate(value, location, found);
  else found("Expected a string or a JSONata expression", location);
};

/** An expression, and nothing else but (where `literal` says so) a constant. */
export const checkExpressionOr = (
  value: unknown,
  literal: (value: unknown) => boolean,
  expected: string,
  location: string,
  found: Found,
): void => {
  if (value === undefined || literal(value)) {
    checkTemplate(value, location, found);
    return;
  }
  if (typeof value === "string" && expressionIn(value) !== undefined) {
    checkTemplate(value, location, found);
    return;
  }
  found(`Expected ${expected} or a JSONata expression`, location);
};

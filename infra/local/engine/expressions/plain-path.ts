import type { Json } from "../json.ts";

type Path = (bindings: Readonly<Record<string, unknown>>) => Json | undefined;

const PATH = /^\$([A-Za-z]\w*)((?:\.[A-Za-z_]\w*)*)$/;

/** Names that JSONata reads as values, and words that it may read as operators. */
const NOT_NAMES: readonly string[] = ["true", "false", "null", "and", "or", "in"];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isPlain = (value: unknown): boolean =>
  value === null || ["string", "number", "boolean"].includes(typeof value) || isObject(value);

/**
 * What JSONata gives for a variable or a field within it, `$states.input.placement`, without asking JSONata: most
 * expressions of a machine are no more than that. undefined for any other expression; the path gives undefined where a list
 * is on the way or at its end, or where there is nothing: then JSONata must say.
 */
export const plainPath = (source: string): Path | undefined => {
  const [, variable = "", fields = ""] = PATH.exec(source) ?? [];
  const names = fields.split(".").slice(1);
  if (variable === "" || names.some((name) => NOT_NAMES.includes(name))) return undefined;
  return (bindings) => {
    let value: unknown = Object.hasOwn(bindings, variable) ? bindings[variable] : undefined;
    for (const name of names) {
      if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
      value = value[name];
    }
    return isPlain(value) ? (value as Json) : undefined;
  };
};

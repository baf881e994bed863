import { expressionIn } from "../expressions/template.ts";
import { isObject } from "../json.ts";

const sourcesIn = (value: unknown): string[] => {
  if (typeof value === "string") return [expressionIn(value) ?? ""].filter((source) => source !== "");
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  return isObject(value) ? Object.values(value).flatMap(sourcesIn) : [];
};

/** Fields of a state that hold other states, with expressions of their own. */
const INNER = new Set(["Branches", "ItemProcessor"]);

/** The words of every expression of a state, without those of the states inside it. */
export const sourcesOf = (state: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(state).flatMap(([field, value]) => (INNER.has(field) ? [] : sourcesIn(value)));

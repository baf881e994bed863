import type { Json } from "./json.ts";

/** What a function returned, as the JSON that Lambda would make of it: no value is null. */
export const toPlainJson = (value: unknown): Json => {
  const text = JSON.stringify(value);
  return text === undefined ? null : (JSON.parse(text) as Json);
};

import { isNestedTooDeep, type Json, NESTED_TOO_DEEP } from "../json.ts";

/** A result that the engine cannot work with: it ends the run, as the service's own faults do. */
class Unreadable extends Error {
  override name = "States.Runtime";
}

const textOf = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new Unreadable(NESTED_TOO_DEEP);
    throw thrown;
  }
};

/** What a function returned, as the JSON that Lambda would make of it: no value is null. */
export const toPlainJson = (value: unknown): Json => {
  const text = textOf(value);
  if (text === undefined) return null;
  if (isNestedTooDeep(text)) throw new Unreadable(NESTED_TOO_DEEP);
  return JSON.parse(text) as Json;
};

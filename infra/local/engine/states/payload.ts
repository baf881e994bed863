import { StateFault } from "../faults.ts";
import { bytesOf, type Json } from "../json.ts";
import { FORK_CHARACTERS, PAYLOAD_BYTES, VARIABLES_BYTES } from "../limits.ts";

const tooLarge = (what: string): StateFault =>
  new StateFault(
    "States.DataLimitExceeded",
    `${what} with a size exceeding the maximum number of bytes service limit.`,
  );

/** The JSON text of a payload. Throws StateFault States.DataLimitExceeded above 256 KiB. */
export const textOf = (value: Json, what: string): string => {
  const text = JSON.stringify(value);
  // A character takes at most three bytes, so that most texts need no counting.
  if (text.length * 3 > PAYLOAD_BYTES && bytesOf(text) > PAYLOAD_BYTES) throw tooLarge(what);
  return text;
};

/**
 * Checks what all branches or items of one state come to together, since a run is written and held whole. Throws StateFault
 * States.DataLimitExceeded.
 */
export const checkTogether = (characters: number, what: string): void => {
  if (characters > FORK_CHARACTERS) throw tooLarge(what);
};

/** Checks what Assign sets: 256 KiB at a time, 10 MiB in all. Throws StateFault States.DataLimitExceeded. */
export const checkVariables = (assigned: Json, all: Json): void => {
  textOf(assigned, "The state assigned variables");
  const text = JSON.stringify(all);
  if (text.length * 3 > VARIABLES_BYTES && bytesOf(text) > VARIABLES_BYTES)
    throw tooLarge("The run holds variables");
};

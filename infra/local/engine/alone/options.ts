import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";

export type Options = {
  readonly file: string;
  /** 0: any that is free. */
  readonly port: number;
  /** The file that says what the functions are; without it there are none. */
  readonly functions: string | undefined;
  /** Milliseconds that an expression may take whose work nobody has bounded. */
  readonly deadline: number;
  /** Milliseconds after their end for which closed runs are kept; undefined: for good. */
  readonly keep: number | undefined;
  /** Where a virtual clock begins; without it the clock is the machine's. */
  readonly clock: Temporal.Instant | undefined;
};

export const USAGE =
  "npm run engine -- --file runs.sqlite [--port 8083] [--functions map.json] [--clock 2026-09-01T08:00:00Z] " +
  "[--deadline SECONDS] [--keep DAYS]";

/** What whoever starts the engine has to put right. */
export class WrongOption extends Error {
  override name = "WrongOption";
}

const instantOf = (text: string): Temporal.Instant => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new WrongOption(`--clock: ${text} is no instant such as 2026-09-01T08:00:00Z`);
  }
};

const flags = { type: "string" } as const;

const given = (args: readonly string[]) => {
  try {
    const options = {
      file: flags,
      port: flags,
      functions: flags,
      clock: flags,
      deadline: flags,
      keep: flags,
    };
    return parseArgs({ args: [...args], options }).values;
  } catch (thrown) {
    throw new WrongOption(`${thrown instanceof Error ? thrown.message : String(thrown)}\n${USAGE}`);
  }
};

/** A number of seconds or days above nothing, in milliseconds. */
const timeOf = (option: string, text: string, unit: number): number => {
  const amount = Number(text);
  if (text.trim() !== "" && amount > 0 && amount <= 36_500) return amount * unit;
  throw new WrongOption(`--${option}: ${text} is no number above 0`);
};

const [SECOND, DAY] = [1_000, 86_400_000];

/** The command line, checked; files lie in `folder` unless they say where. Throws WrongOption. */
export const readOptions = (args: readonly string[], folder: string): Options => {
  const { file, port = "0", functions, clock, deadline = "5", keep } = given(args);
  if (file === undefined || file === "") throw new WrongOption(`--file: needs a file\n${USAGE}`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new WrongOption(`--port: ${port} is no port`);
  return {
    file: resolve(folder, file),
    port: Number(port),
    functions: functions === undefined ? undefined : resolve(folder, functions),
    deadline: timeOf("deadline", deadline, SECOND),
    keep: keep === undefined ? undefined : timeOf("keep", keep, DAY),
    clock: clock === undefined ? undefined : instantOf(clock),
  };
};

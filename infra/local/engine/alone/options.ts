import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";

export type Options = {
  readonly file: string;
  /** 0: any that is free. */
  readonly port: number;
  /** The file that says what the functions are; without it there are none. */
  readonly functions: string | undefined;
  /** Where a virtual clock begins; without it the clock is the machine's. */
  readonly clock: Temporal.Instant | undefined;
};

export const USAGE =
  "npm run engine -- --file runs.sqlite [--port 8083] [--functions map.json] [--clock 2026-09-01T08:00:00Z]";

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
    const options = { file: flags, port: flags, functions: flags, clock: flags };
    return parseArgs({ args: [...args], options }).values;
  } catch (thrown) {
    throw new WrongOption(`${thrown instanceof Error ? thrown.message : String(thrown)}\n${USAGE}`);
  }
};

/** The command line, checked. Throws WrongOption. */
export const readOptions = (args: readonly string[]): Options => {
  const { file, port = "0", functions, clock } = given(args);
  if (file === undefined || file === "") throw new WrongOption(`--file: needs a file\n${USAGE}`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new WrongOption(`--port: ${port} is no port`);
  return { file, port: Number(port), functions, clock: clock === undefined ? undefined : instantOf(clock) };
};

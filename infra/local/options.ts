import { parseArgs } from "node:util";
import * as z from "zod";
import { isLoopback } from "./loopback.ts";
import {
  clockOption,
  listenOption,
  newCodeOption,
  portOption,
  publicUrlOption,
  storeOption,
} from "./option-shapes.ts";
import { OptionsFault } from "./options-fault.ts";

const shape = z.strictObject({
  port: portOption.default(0),
  data: z.string().min(1, "needs a folder").default("./data"),
  /** Undefined: as the data folder has it, and real in a new one. */
  clock: clockOption.optional(),
  store: storeOption.default("sqlite"),
  listen: listenOption.optional(),
  /** A file that says which school this is; without it, the sample. */
  school: z.string().min(1, "needs a file").optional(),
  "public-url": publicUrlOption.optional(),
  /** Somebody of a real school who has forgotten their password. */
  "new-code": newCodeOption.optional(),
});

export type Options = Omit<z.infer<typeof shape>, "public-url" | "new-code"> & {
  readonly publicUrl: string | undefined;
  readonly newCode: string | undefined;
  /** Only people at this machine can reach the pages: the control door and the sample's sign-in are open. */
  readonly guarded: boolean;
};

const flags = ["port", "data", "clock", "store", "listen", "public-url", "school", "new-code"] as const;

const given = (args: readonly string[]): Record<string, unknown> => {
  try {
    const options = Object.fromEntries(flags.map((flag) => [flag, { type: "string" as const }]));
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new OptionsFault([why, `Options: ${flags.map((flag) => `--${flag}`).join(", ")}.`]);
  }
};

/** People elsewhere are told an address by mail; the address that a server listens on is none. */
const unreachable = (o: z.infer<typeof shape>): readonly string[] =>
  o.listen !== undefined && !isLoopback(o.listen) && o["public-url"] === undefined
    ? [
        "--public-url: needed with --listen: the https address at which people reach the pages through your proxy",
      ]
    : [];

/** On a virtual clock a session lasts ten years, and due dates mean nothing to anybody. */
export const virtualBeyond =
  "--clock: a virtual time is for this machine only; with --listen, or a public address, the clock is real";

/** The command line, checked. Throws OptionsFault naming every wrong option and why. */
export const readOptions = (args: readonly string[]): Options => {
  const values = given(args);
  const parsed = shape.safeParse(values);
  if (!parsed.success)
    throw new OptionsFault(
      parsed.error.issues.map((issue) => {
        const flag = String(issue.path[0]);
        return `--${flag}: ${JSON.stringify(values[flag])} ${issue.message}`;
      }),
    );
  const problems = unreachable(parsed.data);
  if (problems.length > 0) throw new OptionsFault(problems);
  const { "public-url": publicUrl, "new-code": newCode, ...rest } = parsed.data;
  const guarded =
    rest.listen === undefined && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname));
  if (!guarded && rest.clock?.kind === "virtual") throw new OptionsFault([virtualBeyond]);
  return { ...rest, publicUrl, newCode, guarded };
};

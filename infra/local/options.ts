import { parseArgs } from "node:util";
import * as z from "zod";
import { isLoopback } from "./loopback.ts";
import {
  clockOption,
  listenOption,
  newCodeOption,
  newSchoolOption,
  portOption,
  publicUrlOption,
  storeOption,
} from "./option-shapes.ts";
import { OptionsFault } from "./options-fault.ts";

const shape = z.strictObject({
  port: portOption.default(0),
  data: z.string().min(1, "needs a folder").optional(),
  /** Two invented schools in the middle of a term, made at the first start. */
  sample: z.boolean().default(false),
  /** Undefined: as the data folder has it, and real in a new one. */
  clock: clockOption.optional(),
  store: storeOption.default("sqlite"),
  listen: listenOption.optional(),
  /** A file that says which school this is; without it, the sample. */
  school: z.string().min(1, "needs a file").optional(),
  /** A new school that is set up by pages: the e-mail address of whoever begins. */
  "new-school": newSchoolOption.optional(),
  "public-url": publicUrlOption.optional(),
  /** Somebody of a real school who has forgotten their password. */
  "new-code": newCodeOption.optional(),
});

type Given = z.infer<typeof shape>;

export type Options = Omit<Given, "public-url" | "new-code" | "new-school" | "sample" | "data"> & {
  readonly data: string;
  /** The sample in full swing: asked for, or because a new folder is to have a virtual clock and no time. */
  readonly sample: "asked" | "if-new" | undefined;
  readonly publicUrl: string | undefined;
  readonly newCode: string | undefined;
  readonly newSchool: string | undefined;
  /** Only people at this machine can reach the pages: the control door and the sample's sign-in are open. */
  readonly guarded: boolean;
};

const flags = [
  "port",
  "data",
  "clock",
  "store",
  "listen",
  "public-url",
  "school",
  "new-school",
  "new-code",
] as const;

const given = (args: readonly string[]): Readonly<Record<string, unknown>> => {
  try {
    const options = {
      ...Object.fromEntries(flags.map((flag) => [flag, { type: "string" as const }])),
      sample: { type: "boolean" as const },
    };
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new OptionsFault([why, `Options: ${[...flags, "sample"].map((flag) => `--${flag}`).join(", ")}.`]);
  }
};

/** People elsewhere are told an address by mail; the address that a server listens on is none. */
const unreachable = (o: Given): readonly string[] =>
  o.listen !== undefined && !isLoopback(o.listen) && o["public-url"] === undefined
    ? [
        "--public-url: needed with --listen: the https address at which people reach the pages through your proxy",
      ]
    : [];

/** A school comes from a file or is set up by pages: not both at its beginning. */
const twoBeginnings = (o: Given): readonly string[] =>
  o["new-school"] !== undefined && o.school !== undefined
    ? ["--new-school: the file of --school names its people; leave one of the two out"]
    : [];

/** The sample is invented, has its own clock, and is made in SQLite files. */
const notWithSample = (o: Given): readonly string[] => {
  if (!o.sample) return [];
  const others: readonly (readonly [boolean, string])[] = [
    [o["new-school"] !== undefined, "--new-school: a real school has a folder of its own, without --sample"],
    [o.school !== undefined, "--school: a real school has a folder of its own, without --sample"],
    [o.clock?.kind === "real", "--clock: the sample is on a virtual clock; leave --clock out"],
    [
      o.clock?.kind === "virtual" && o.clock.at !== undefined,
      "--clock: the sample has a time of its own, which the bar above every page moves; leave --clock out",
    ],
    [o.store !== "sqlite", "--store: the sample is made in SQLite; leave --store out"],
  ];
  return others.flatMap(([wrong, says]) => (wrong ? [says] : []));
};

const isReal = (o: Given): boolean => o.school !== undefined || o["new-school"] !== undefined;

const timeless = (o: Given): readonly string[] =>
  o.clock?.kind === "virtual" && o.clock.at === undefined && !o.sample && isReal(o)
    ? ["--clock: for a real school a virtual clock needs a time, like 2026-09-01T08:00"]
    : [];

const sampleOf = (o: Given): Options["sample"] => {
  if (o.sample) return "asked";
  const isTimeless = o.clock?.kind === "virtual" && o.clock.at === undefined;
  return isTimeless && o.store === "sqlite" && !isReal(o) ? "if-new" : undefined;
};

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
  const asked = parsed.data;
  const problems = [
    ...unreachable(asked),
    ...twoBeginnings(asked),
    ...notWithSample(asked),
    ...timeless(asked),
  ];
  if (problems.length > 0) throw new OptionsFault(problems);
  const {
    "public-url": publicUrl,
    "new-code": newCode,
    "new-school": newSchool,
    sample: isSample,
    ...rest
  } = asked;
  const guarded =
    rest.listen === undefined && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname));
  if (!guarded && (isSample || rest.clock?.kind === "virtual")) throw new OptionsFault([virtualBeyond]);
  return {
    ...rest,
    data: rest.data ?? (isSample ? "./data/sample" : "./data"),
    ...(isSample ? { clock: { kind: "virtual" } } : {}),
    ...{ sample: sampleOf(asked), publicUrl, newCode, newSchool, guarded },
  };
};

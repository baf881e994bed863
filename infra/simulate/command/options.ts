import { parseArgs } from "node:util";
import * as z from "zod";
import { profiles } from "#policy/profiles.ts";
import { type SchoolYear, schoolYearOf } from "../school/year.ts";

/** A command line that cannot be followed: every fault in a sentence of its own. */
export class SimulateFault extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** What is to be simulated. */
export type Simulation = {
  readonly profile: string;
  readonly year: SchoolYear;
  readonly seed: string;
  readonly placements: number;
  readonly schoolSize: number;
  readonly pupilsPerProvider: number;
};

export type Command = Simulation & {
  readonly workers: number;
  readonly json: boolean;
  /** Two profiles to be compared. */
  readonly compare: readonly [string, string] | undefined;
  readonly table: boolean;
  /** Only where the time goes is told, of a run in one thread. */
  readonly where: boolean;
};

const whole = (most: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= most,
      `is not a whole number from 1 to ${most}`,
    )
    .transform(Number);

const profileIds = (): readonly string[] => [...new Set(profiles().map(({ id }) => id))].sort();

const profile = z.string().refine((id) => profileIds().includes(id), {
  error: () => `is no profile; there are ${profileIds().join(", ")}`,
});

const year = z.string().transform((name, context): SchoolYear => {
  const found = schoolYearOf(name);
  if (typeof found !== "string") return found;
  context.addIssue(found);
  return z.NEVER;
});

const shape = z.strictObject({
  profile: profile.default("twerton-2017"),
  placements: whole(100_000).default(200),
  year: year.default(() => schoolYearOf("2026-27") as SchoolYear),
  seed: z
    .string()
    .regex(/^[\w-]{1,40}$/, "takes letters, digits, hyphens and underscores, at most 40")
    .default("1"),
  "school-size": whole(200).default(20),
  "pupils-per-provider": whole(50).default(5),
  workers: whole(64).optional(),
  json: z.boolean().default(false),
  table: z.boolean().default(false),
  where: z.boolean().default(false),
  compare: profile.optional(),
});

const texts = [
  "profile",
  "placements",
  "year",
  "seed",
  "school-size",
  "pupils-per-provider",
  "workers",
  "compare",
] as const;

const given = (args: readonly string[]) => {
  const options = {
    ...Object.fromEntries(texts.map((name) => [name, { type: "string" as const }])),
    json: { type: "boolean" as const },
    table: { type: "boolean" as const },
    where: { type: "boolean" as const },
  };
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new SimulateFault([
      why,
      `Options: ${[...texts, "json", "table", "where"].map((name) => `--${name}`).join(", ")}.`,
    ]);
  }
};

/** In force on the first day of the year, or why not. */
const outOfForce = (id: string, { name, first }: SchoolYear): readonly string[] => {
  const versions = profiles().filter((each) => each.id === id);
  const inForce = versions.some((v) => v.from <= first && (v.until === null || first < v.until));
  const spans = versions.map((v) => `${v.from} to ${v.until ?? "further notice"}`);
  return inForce
    ? []
    : [`--year: ${id} is not in force at the start of ${name}: it is from ${spans.join(", ")}`];
};

const comparing = (first: string | undefined, rest: readonly string[]): Command["compare"] => {
  if (first === undefined) {
    if (rest.length > 0) throw new SimulateFault([`"${rest.join(" ")}" is not understood`]);
    return undefined;
  }
  const [second, ...more] = rest;
  if (second === undefined || more.length > 0)
    throw new SimulateFault(["--compare: takes two profiles, e.g. --compare twerton-2017 crestwood-2025"]);
  const known = profile.safeParse(second);
  if (!known.success)
    throw new SimulateFault(
      known.error.issues.map((i) => `--compare: ${JSON.stringify(second)} ${i.message}`),
    );
  return [first, known.data];
};

/** The command line, checked. Throws SimulateFault with every fault. `processors`: workers unless said otherwise. */
export const readCommand = (args: readonly string[], processors: number): Command => {
  const { values, positionals } = given(args);
  const parsed = shape.safeParse(values);
  if (!parsed.success)
    throw new SimulateFault(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]) as keyof typeof values;
        return `--${name}: ${JSON.stringify(values[name])} ${issue.message}`;
      }),
    );
  const { data } = parsed;
  const compare = comparing(data.compare, positionals);
  const problems = (compare ?? [data.profile]).flatMap((id) => outOfForce(id, data.year));
  if (problems.length > 0) throw new SimulateFault(problems);
  const schools = Math.ceil(data.placements / data["school-size"]);
  return {
    profile: data.profile,
    year: data.year,
    seed: data.seed,
    placements: data.placements,
    schoolSize: data["school-size"],
    pupilsPerProvider: data["pupils-per-provider"],
    workers: data.where ? 1 : Math.min(data.workers ?? processors, schools),
    json: data.json,
    table: data.table,
    where: data.where,
    compare,
  };
};

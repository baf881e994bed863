import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Profile, TrustMinimum } from "#domain/rules/rules.ts";
import { obligationIds } from "#ids/catalogue.ts";
import { diffProfiles } from "#policy/diff.ts";
import { diffText } from "#policy/diff-words.ts";
import { lawFloor } from "#policy/floor.ts";
import { lintProfile } from "#policy/lint/lint.ts";
import { reportsMarkdown } from "#policy/lint/markdown.ts";
import { lintReport, reportText } from "#policy/lint/report.ts";
import { loadProfile } from "#policy/load.ts";
import { ProfileError } from "#policy/profile-error.ts";
import { profiles } from "#policy/profiles.ts";
import { asProfile, lintTrust } from "#policy/trust-layer.ts";
import { trustOf, trusts } from "#policy/trusts.ts";
import { coverage, coverageText, isCovered } from "./coverage.ts";

/** What a command prints and the code that it ends with: 0 done, 1 defects under --strict or a broken profile, 2 misuse. */
export type Outcome = { readonly text: string; readonly code: 0 | 1 | 2 };

const usage = `Usage:
  npm run policy -- lint [profile]     what is wrong with a policy, each point with clause and remedy
  npm run policy -- coverage           where each of the ${obligationIds.length} obligations is kept, and the tests that show it
  npm run policy -- diff A B           how two policies differ, in plain words
A profile is an id (twerton-2017), a short name (TWE) or a file of your own (./my-school.json). The minimum of a trust
(beacon-coast, BCT) can stand in its place.
  --trust BCT       diff: judge the effect under that trust's minimum
  --on 2026-11-01   hold it against the law of that day (else: of the day to which floor.json was kept)
  --json            the same facts as JSON
  --markdown        lint: the defects as a table
  --strict          lint ends with code 1 if there is a defect
How to write a profile: shared/policy/guide.md`;

class Misuse extends Error {}

/** The law is a file with a date of its own, so that the answer does not change with the day of asking. */
const lawDay = (): string => `${lawFloor().version}-01`;

const latest = (versions: readonly Profile[], on: string): Profile | undefined =>
  versions.findLast((p) => p.from <= on) ?? versions[0];

const fromFile = async (path: string, on: string): Promise<Profile | undefined> => {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw new Misuse(`There is no file ${path} that can be read.`);
  }
  try {
    return latest(loadProfile(JSON.parse(text), path), on);
  } catch (fault) {
    if (fault instanceof SyntaxError) throw new Misuse(`${path} is not JSON: ${fault.message}.`);
    throw fault;
  }
};

const known = (): string => [...new Set(profiles().map((p) => `${p.id} (${p.school})`))].join(", ");

const trustNamed = (name: string, on: string): TrustMinimum | undefined => {
  const id = trusts().find((t) => t.id === name || t.trust === name.toUpperCase())?.id;
  return id === undefined ? undefined : trustOf(id, on);
};

const named = async (name: string, on: string): Promise<Profile> => {
  const trust = trustNamed(name, on);
  if (trust) return asProfile(trust);
  const found = name.endsWith(".json")
    ? await fromFile(name, on)
    : latest(
        profiles().filter((p) => p.id === name || p.school === name.toUpperCase()),
        on,
      );
  if (!found) throw new Misuse(`There is no profile “${name}”. There are: ${known()}.`);
  return found;
};

/** The trust that --trust names; none without it. */
const underTrust = ({ trust: name, on }: Options): { readonly trust?: TrustMinimum } => {
  if (name === undefined) return {};
  const trust = trustNamed(name, on);
  if (trust) return { trust };
  const all = [...new Set(trusts().map((t) => `${t.id} (${t.trust})`))].join(", ");
  throw new Misuse(`There is no trust “${name}” on ${on}. There are: ${all}.`);
};

const every = (on: string): readonly Profile[] =>
  [...Map.groupBy(profiles(), (p) => p.id).values()].flatMap((versions) => latest(versions, on) ?? []);

type Options = {
  readonly on: string;
  readonly json: boolean;
  readonly strict: boolean;
  readonly markdown: boolean;
  readonly trust?: string;
};

const findingsOf = (profile: Profile, on: string) => {
  const trust = trustNamed(profile.id, on);
  const asked = { floor: lawFloor(), on };
  return trust ? lintTrust(trust, asked) : lintProfile(profile, asked);
};

const lint = async (names: readonly string[], { on, json, strict, markdown }: Options): Promise<Outcome> => {
  if (names.length > 1) throw new Misuse("lint takes one profile, or none for all.");
  const chosen = names[0] === undefined ? every(on) : [await named(names[0], on)];
  const reports = chosen.map((p) => lintReport(p, findingsOf(p, on), on));
  const prose = () => (markdown ? reportsMarkdown(reports) : reports.map(reportText).join("\n"));
  const text = json ? JSON.stringify(reports, null, 2) : prose();
  return { text, code: strict && reports.some((r) => r.defects.length > 0) ? 1 : 0 };
};

const diff = async (names: readonly string[], options: Options): Promise<Outcome> => {
  const { on, json } = options;
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0)
    throw new Misuse("diff takes two profiles.");
  const [a, b] = [await named(first, on), await named(second, on)];
  const difference = diffProfiles(a, b, { floor: lawFloor(), on, ...underTrust(options) });
  return { text: json ? JSON.stringify(difference, null, 2) : diffText(a, b, difference), code: 0 };
};

const covered = async (names: readonly string[], { json }: Options): Promise<Outcome> => {
  if (names.length > 0) throw new Misuse("coverage takes no profile.");
  const rows = await coverage();
  const text = json ? JSON.stringify(rows, null, 2) : coverageText(rows);
  return { text, code: rows.every(isCovered) ? 0 : 1 };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        on: { type: "string" },
        trust: { type: "string" },
        json: { type: "boolean" },
        strict: { type: "boolean" },
        markdown: { type: "boolean" },
      },
    });
  } catch (fault) {
    throw new Misuse(fault instanceof Error ? fault.message : String(fault));
  }
};

const run = async (args: readonly string[]): Promise<Outcome> => {
  const { values, positionals } = parsed(args);
  const [command, ...names] = positionals;
  const on = values.on ?? lawDay();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new Misuse("Write --on as a date, like 2026-11-01.");
  const options = {
    on,
    json: values.json === true,
    strict: values.strict === true,
    markdown: values.markdown === true,
    ...(values.trust === undefined ? {} : { trust: values.trust }),
  };
  if (command === "lint") return lint(names, options);
  if (command === "coverage") return covered(names, options);
  if (command === "diff") return diff(names, options);
  throw new Misuse(command === undefined ? "Say what to do." : `There is no command “${command}”.`);
};

/** Runs one command line; what a person can put right comes back as text, never as a stack of calls. */
export const policyCommand = async (args: readonly string[]): Promise<Outcome> => {
  try {
    return await run(args);
  } catch (fault) {
    if (fault instanceof Misuse) return { text: `${fault.message}\n\n${usage}`, code: 2 };
    if (fault instanceof ProfileError) return { text: fault.message, code: 1 };
    throw fault;
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { text, code } = await policyCommand(process.argv.slice(2));
  (code === 2 ? process.stderr : process.stdout).write(`${text}\n`);
  process.exitCode = code;
}

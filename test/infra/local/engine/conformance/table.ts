import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as service from "@aws-sdk/client-sfn";
import { createEngine } from "#infra/local/engine/engine.ts";
import { countingIds, stillClock } from "../bench.ts";
import { fields } from "./fields.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const textOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("conformance"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");

/** What the engine says, and what its tests say: those of histories and limits hold what was recorded of the service. */
const [engine, tests] = [textOf(at("../../../../../infra/local/engine")), textOf(at(".."))];
const recorded = textOf(at("../history")) + readFileSync(at("../bounds/limits.test.ts"), "utf8");

const says = (text: string, word: string): boolean => text.includes(`"${word}"`) || text.includes(`${word}:`);

const list = (names: readonly string[]): string =>
  names.length === 0 ? "none" : names.map((name) => `\`${name}\``).join(", ");

/** A table as the house's formatter leaves it. */
const rows = (head: readonly string[], cells: readonly (readonly string[])[]): string => {
  const all = [head, ...cells];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
};

const stateRows = (): string =>
  rows(
    [
      "State",
      "Taken, and in a machine of the tests of recordings, be it in another state",
      "Taken, in none of them",
      "Refused by name",
    ],
    fields().map(({ type, taken, refused }) => {
      const compared = taken.filter((field) => recorded.includes(`${field}:`));
      return [type, list(compared), list(taken.filter((field) => !compared.includes(field))), list(refused)];
    }),
  );

const namesLike = (end: string): readonly string[] =>
  Object.keys(service)
    .filter((name) => name.endsWith(end) && !name.startsWith("$"))
    .map((name) => name.slice(0, -end.length))
    .sort();

/** Operations of the SDK's client, by what the engine does when it is asked for one. */
const operationRows = async (): Promise<string> => {
  const here: string[] = [];
  const refused = new Map<string, string[]>();
  const asked = createEngine({
    ...{ file: ":memory:", clock: stillClock(), ids: countingIds(), invoke: async () => null },
  });
  for (const name of namesLike("Command")) {
    const thrown = (await asked.call(name, {}).catch((fault: unknown) => fault)) as {
      name?: string;
      message?: string;
    };
    if (thrown?.name === "UnknownOperationException") {
      const reason = thrown.message?.split(": ")[1] ?? "not known";
      refused.set(reason, [...(refused.get(reason) ?? []), name]);
    } else here.push(name);
  }
  await asked.stop();
  const tried = here.filter((name) => tests.includes(`${name}Command`));
  return rows(
    ["Operations", ""],
    [
      ["tried by the SDK's client", list(tried)],
      ["there, tried without it", list(here.filter((name) => !tried.includes(name)))],
      ...[...refused].map(([reason, names]) => [`refused by name: ${reason}`, list(names)]),
    ],
  );
};

const isFault = (name: string): boolean => {
  const found = (service as unknown as Record<string, unknown>)[name];
  return typeof found === "function" && found.prototype instanceof service.SFNServiceException;
};

const faultRows = (): string => {
  const all = Object.keys(service).filter(isFault).sort();
  const raised = all.filter((name) => engine.includes(`"${name}"`));
  const tried = raised.filter((name) => tests.includes(name));
  return rows(
    ["Errors of operations", ""],
    [
      ["given, in a test", list(tried)],
      ["given, in no test", list(raised.filter((name) => !tried.includes(name)))],
      ["never given", list(all.filter((name) => !raised.includes(name)))],
    ],
  );
};

/** Types of events that the engine puts together from a state's type and what became of it. */
const TYPES = ["Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map"];
const madeOf = (type: string): boolean => {
  if (says(engine, type)) return true;
  const state = /^(\w+)State(Entered|Exited|Aborted|Started|Succeeded|Failed)$/.exec(type);
  if (state !== null) return TYPES.includes(state[1] ?? "") && engine.includes(`State${state[2]}`);
  const task = /^(Task|LambdaFunction)(\w+)$/.exec(type);
  return task !== null && engine.includes(`"${task[2]}"`);
};

const eventRows = (): string => {
  const all = Object.keys(service.HistoryEventType).sort();
  const compared = all.filter((type) => says(recorded, type) || recorded.includes(`"${type}"`));
  const written = all.filter((type) => !compared.includes(type) && madeOf(type));
  return rows(
    ["Events of a history", ""],
    [
      ["as recorded of the service, in a test", list(compared)],
      ["written, not compared", list(written)],
      ["never written", list(all.filter((type) => !compared.includes(type) && !written.includes(type)))],
    ],
  );
};

const errorRows = (): string => {
  const rules = readFileSync(at("../../../../../infra/local/engine/definitions/validate/rules.ts"), "utf8");
  const reserved = [...rules.matchAll(/"(States\.[A-Z][\w.]+)",/g)].map(([, name = ""]) => name);
  const elsewhere = engine.replace(rules, "");
  const wild = new Set(["States.ALL", "States.TaskFailed", "States.HeartbeatTimeout"]);
  const raised = reserved.filter((name) => !wild.has(name) && elsewhere.includes(`"${name}"`));
  const compared = raised.filter((name) => recorded.includes(name));
  return rows(
    ["Errors of states", ""],
    [
      ["raised as recorded of the service, in a test", list(compared)],
      ["raised, not compared", list(raised.filter((name) => !compared.includes(name)))],
      ["matched by retriers and catchers", list([...wild])],
      [
        "may be named, never raised",
        list(reserved.filter((name) => !wild.has(name) && !raised.includes(name))),
      ],
    ],
  );
};

/** What the README says of conformance: every field, operation, error and event that is publicly known. */
export const conformance = async (): Promise<string> =>
  [stateRows(), await operationRows(), faultRows(), eventRows(), errorRows()].join("\n\n");

export const README = at("../../../../../infra/local/engine/README.md");

const MARKED = /(<!-- conformance -->\n)[\s\S]*(\n<!-- \/conformance -->)/;

/** The README with the table as it is now. */
export const readmeWith = (readme: string, table: string): string => readme.replace(MARKED, `$1${table}$2`);

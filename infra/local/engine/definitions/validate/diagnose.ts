import { bytesOf, isNestedTooDeep, isObject, NESTED_TOO_DEEP } from "#infra/local/engine/json.ts";
import { DEFINITION_BYTES, NAME_LENGTH, TOP_SECONDS } from "#infra/local/engine/limits.ts";
import { collector, type Diagnostic, type Found } from "./diagnostic.ts";
import { checkWhole, needFields, type Owner, onlyFields } from "./fields.ts";
import { checkTransitions } from "./transitions.ts";
import { checkState } from "./types.ts";
import { checkVariables, type Names } from "./variables.ts";

type Scope = {
  readonly owner: Owner;
  readonly location: string;
  /** The query language of everything that does not name its own. */
  readonly language: string;
  readonly outer: Names;
};

const MACHINE = new Set(["Comment", "QueryLanguage", "StartAt", "States", "TimeoutSeconds", "Version"]);
const BRANCH = new Set(["Comment", "QueryLanguage", "StartAt", "States", "ProcessorConfig"]);

const languageOf = (owner: Owner, outside: string): string =>
  owner.QueryLanguage === undefined ? outside : String(owner.QueryLanguage);

const branchesOf = (state: Owner, location: string): [string, Owner][] => {
  const branches = Array.isArray(state.Branches) ? state.Branches : [];
  const inside: [string, unknown][] = branches.map((branch, index) => [
    `${location}/Branches[${index}]`,
    branch,
  ]);
  if (state.ItemProcessor !== undefined) inside.push([`${location}/ItemProcessor`, state.ItemProcessor]);
  return inside.filter((pair): pair is [string, Owner] => isObject(pair[1]));
};

const checkNamed = (
  name: string,
  state: unknown,
  at: string,
  language: string,
  found: Found,
): state is Owner => {
  if (name.length === 0 || name.length > NAME_LENGTH)
    found(`State names have 1 to ${NAME_LENGTH} characters`, at);
  if (!isObject(state)) {
    found("Expected an object", at);
    return false;
  }
  if (languageOf(state, language) !== "JSONata") {
    found(
      `QueryLanguage '${languageOf(state, language)}' is not supported: use JSONata`,
      `${at}/QueryLanguage`,
    );
  }
  return true;
};

const checkScope = (scope: Scope, names: Set<string>, found: Found): void => {
  const { owner, location } = scope;
  needFields(owner, ["States", "StartAt"], location === "" ? "/" : location, found);
  const { States: states } = owner;
  if (states === undefined) return;
  if (!isObject(states)) {
    found("Expected an object", `${location}/States`);
    return;
  }
  const assigned = new Set<string>();
  const outer = { has: (name: string) => assigned.has(name) || scope.outer.has(name) };
  const inside: [string, Owner][] = [];
  for (const [name, state] of Object.entries(states)) {
    const at = `${location}/States/${name}`;
    if (names.has(name)) found(`State name '${name}' is used more than once`, at);
    names.add(name);
    if (!checkNamed(name, state, at, scope.language, found)) continue;
    checkState(state, at, found);
    for (const variable of checkVariables(state, scope.outer, at, found)) assigned.add(variable);
    inside.push(...branchesOf(state, at));
  }
  for (const [at, branch] of inside) {
    onlyFields(branch, BRANCH, at, found);
    const language = languageOf(branch, scope.language);
    checkScope({ owner: branch, location: at, language, outer }, names, found);
  }
  checkTransitions(owner.StartAt, states, location, found);
};

const parsed = (definition: string, found: Found): Owner | undefined => {
  if (isNestedTooDeep(definition)) {
    found(NESTED_TOO_DEEP, "/", "INVALID_JSON_DESCRIPTION");
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(definition);
    if (isObject(value)) return value;
  } catch (thrown) {
    found(thrown instanceof Error ? thrown.message : "not JSON", "/", "INVALID_JSON_DESCRIPTION");
    return undefined;
  }
  found("Definition must be a valid JSON object", "/");
  return undefined;
};

/** Everything that keeps a definition from running here, each with its place; none means that it runs. */
export const diagnose = (definition: string): Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const found = collector(diagnostics);
  if (bytesOf(definition) > DEFINITION_BYTES) {
    found(`The definition is longer than ${DEFINITION_BYTES} bytes`, "/");
    return diagnostics;
  }
  const machine = parsed(definition, found);
  if (machine === undefined) return diagnostics;
  onlyFields(machine, MACHINE, "", found);
  if (machine.Version !== undefined && machine.Version !== "1.0") found("Version must be 1.0", "/Version");
  if (typeof machine.TimeoutSeconds === "string") found("Expected an integer", "/TimeoutSeconds");
  else checkWhole(machine.TimeoutSeconds, [1, TOP_SECONDS], "/TimeoutSeconds", found);
  const scope = {
    owner: machine,
    location: "",
    language: languageOf(machine, "JSONPath"),
    outer: new Set<string>(),
  };
  checkScope(scope, new Set(), found);
  return diagnostics;
};

import jsonata from "jsonata";
import { isObject } from "../json.ts";
import { sourcesOf } from "./sources.ts";

type Node = Readonly<Record<string, unknown>>;

/** Variables that an expression uses and does not bind itself; `$` and `$$` have no names, and `$states` is none. */
const usedIn = (node: unknown, bound: ReadonlySet<string>, used: Set<string>): void => {
  if (Array.isArray(node)) {
    for (const part of node) usedIn(part, bound, used);
    return;
  }
  if (!isObject(node)) return;
  const { type, value } = node as Node;
  if (
    type === "variable" &&
    typeof value === "string" &&
    value !== "" &&
    value !== "$" &&
    !bound.has(value)
  ) {
    used.add(value);
  }
  const own = namesBoundIn(node);
  const inside = own.length === 0 ? bound : new Set([...bound, ...own]);
  for (const [key, part] of Object.entries(node)) {
    if (key === "procedure" && (part as Node | undefined)?.type === "variable") continue;
    if (typeof part === "object") usedIn(part, inside, used);
  }
};

const variablesIn = (nodes: unknown): string[] =>
  (Array.isArray(nodes) ? (nodes as Node[]) : [])
    .filter((node) => node.type === "variable")
    .map((node) => String(node.value));

/** What a function's parameters and a block's own assignments bind. */
const namesBoundIn = (node: Node): string[] => {
  if (node.type === "lambda") return variablesIn(node.arguments);
  if (node.type !== "block" || !Array.isArray(node.expressions)) return [];
  const binds = (node.expressions as Node[]).filter((expression) => expression.type === "bind");
  return variablesIn(binds.map((bind) => bind.lhs));
};

const referencesOf = (state: Readonly<Record<string, unknown>>): string[] => {
  const used = new Set<string>();
  for (const source of sourcesOf(state)) usedIn(jsonata(source).ast(), new Set(["states"]), used);
  return [...used].sort();
};

const addReferences = (scope: unknown, into: Record<string, readonly string[]>): void => {
  if (!isObject(scope) || !isObject(scope.States)) return;
  for (const [name, state] of Object.entries(scope.States)) {
    if (!isObject(state)) continue;
    const used = referencesOf(state);
    if (used.length > 0) into[name] = used;
    for (const branch of Array.isArray(state.Branches) ? state.Branches : []) addReferences(branch, into);
    addReferences(state.ItemProcessor, into);
  }
};

export type VariableReferences = Readonly<Record<string, readonly string[]>>;

/** The variables that each state of a valid definition refers to, sorted; a state that refers to none is not there. */
export const referencesIn = (definition: string): VariableReferences => {
  const references: Record<string, readonly string[]> = {};
  addReferences(JSON.parse(definition), references);
  return references;
};

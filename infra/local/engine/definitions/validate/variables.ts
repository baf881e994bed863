import { isObject } from "#infra/local/engine/json.ts";
import { NAME_LENGTH } from "#infra/local/engine/limits.ts";
import type { Found } from "./diagnostic.ts";
import { checkTemplate, type Owner } from "./fields.ts";

/** The variables of the scopes outside. */
export type Names = Pick<ReadonlySet<string>, "has">;

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

const checkAssign = (assign: unknown, outer: Names, location: string, found: Found): string[] => {
  if (assign === undefined) return [];
  if (!isObject(assign)) {
    found("Expected an object", location);
    return [];
  }
  for (const name of Object.keys(assign)) {
    const at = `${location}/${name}`;
    if (!NAME.test(name) || name.length > NAME_LENGTH || name === "states")
      found(`Invalid variable name '${name}'`, at);
    if (outer.has(name)) found(`Variable '${name}' is already assigned in an outer scope`, at);
  }
  checkTemplate(assign, location, found);
  return Object.keys(assign);
};

const rulesOf = (state: Owner, field: "Choices" | "Catch"): Owner[] => {
  const rules = state[field];
  return Array.isArray(rules) ? rules.filter(isObject) : [];
};

/** Checks what a state assigns, its rules and catchers included; returns the names. */
export const checkVariables = (state: Owner, outer: Names, location: string, found: Found): string[] => [
  ...checkAssign(state.Assign, outer, `${location}/Assign`, found),
  ...(["Choices", "Catch"] as const).flatMap((field) =>
    rulesOf(state, field).flatMap((rule, index) =>
      checkAssign(rule.Assign, outer, `${location}/${field}[${index}]/Assign`, found),
    ),
  ),
];

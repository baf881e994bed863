import { isObject } from "#infra/local/engine/json.ts";
import type { Found } from "./diagnostic.ts";
import type { Owner } from "./fields.ts";

const rules = (state: Owner, field: "Choices" | "Catch"): [string, unknown][] => {
  const list = state[field];
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).map((rule, index) => [`${field}[${index}]/Next`, rule.Next]);
};

/** Where a state can go, each with the field that says so. */
const targetsOf = (state: Owner): [string, unknown][] =>
  (
    [
      ["Next", state.Next],
      ["Default", state.Default],
      ...rules(state, "Choices"),
      ...rules(state, "Catch"),
    ] as [string, unknown][]
  ).filter(([, target]) => target !== undefined);

/** Every target is a state of the same scope, and every state can be reached from StartAt. */
export const checkTransitions = (
  startAt: unknown,
  states: Readonly<Record<string, unknown>>,
  location: string,
  found: Found,
): void => {
  const code = "MISSING_TRANSITION_TARGET";
  const known = (target: unknown): target is string =>
    typeof target === "string" && Object.hasOwn(states, target);
  if (startAt !== undefined && !known(startAt)) {
    found(`Missing 'StartAt' target: ${String(startAt)}`, `${location}/StartAt`.replace("//", "/"), code);
    return;
  }
  const reached = new Set<string>();
  const open = known(startAt) ? [startAt] : [];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = states[name];
    if (reached.has(name) || !isObject(state)) continue;
    reached.add(name);
    for (const [field, target] of targetsOf(state)) {
      if (known(target)) open.push(target);
      else
        found(
          `Missing 'Next' target: ${String(target)}`,
          `${location}/States/${name}/${field}`.replace("//", "/"),
          code,
        );
    }
  }
  for (const name of Object.keys(states)) {
    if (!reached.has(name))
      found(`State "${name}" is not reachable.`, `${location}/States/${name}`.replace("//", "/"), code);
  }
};

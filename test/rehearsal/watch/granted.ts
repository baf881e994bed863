import type { Template } from "../deploy/deploy.ts";
import { prefix } from "../deploy/settings.ts";
import { type Called, callsOfFunctions, type Denied, isTaken } from "./judged.ts";

const refused = (calls: string): readonly Called[] =>
  callsOfFunctions(calls).filter(({ call }) => !call.allowed);

/** Whether somebody was kept from what was taken away. */
export const wasRefused = (calls: string, denied: Denied): boolean =>
  refused(calls).some((called) => isTaken(called, denied));

/** Every call of a function that its role did not let through, but for what was taken away from it on purpose. */
export const refusals = (calls: string, taken: readonly Denied[]): readonly string[] => {
  const unmeant = refused(calls).filter((called) => !taken.some((denied) => isTaken(called, denied)));
  const unfelt = taken.filter((denied) => !wasRefused(calls, denied));
  return [
    ...new Set(unmeant.map(({ name, call }) => `${name} was refused ${call.action} on ${call.on}`)),
    ...unfelt.map(({ of, action }) => `nothing was refused when ${of.join(", ")} might not ${action}`),
  ];
};

type Statement = { readonly Effect: string; readonly Action: string | readonly string[] };
type Policies = {
  readonly RoleName?: string;
  readonly Policies?: readonly { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }[];
  readonly Role?: { readonly "Fn::GetAtt": readonly string[] };
  readonly FunctionName?: string;
};

/** What each function may do, by the roles of the templates. */
const granted = (templates: readonly Template[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { Resources } of templates)
    for (const { Type, Properties } of Object.values(Resources)) {
      const { FunctionName, Role } = (Properties ?? {}) as Policies;
      if (Type !== "AWS::Lambda::Function" || !FunctionName || !Role) continue;
      const role = Resources[Role["Fn::GetAtt"][0] ?? ""]?.Properties as Policies;
      const statements = (role.Policies ?? []).flatMap((policy) => policy.PolicyDocument.Statement);
      const actions = statements.filter((s) => s.Effect === "Allow").flatMap((s) => s.Action);
      found.set(FunctionName.replace(prefix, ""), new Set(actions));
    }
  return found;
};

/** Judged by no call of a function: what a service does for it, and keys, which services use on its behalf. */
const unseen = /^(logs|xray|kms|sqs):/;

/** A line a function: how many calls, and what it may do that no step of this rehearsal did. */
export const usedAndGranted = (calls: string, templates: readonly Template[]): readonly string[] => {
  const used = new Map<string, Map<string, number>>();
  for (const { name, call } of callsOfFunctions(calls)) {
    const counts = used.get(name) ?? new Map<string, number>();
    counts.set(call.action, (counts.get(call.action) ?? 0) + 1);
    used.set(name, counts);
  }
  return [...granted(templates)].sort().map(([name, may]) => {
    const did = used.get(name) ?? new Map<string, number>();
    const total = [...did.values()].reduce((sum, n) => sum + n, 0);
    const idle = [...may].filter((action) => !unseen.test(action) && !did.has(action)).sort();
    return `${name}: ${total} calls of ${did.size} kinds; not used here: ${idle.join(", ") || "nothing"}`;
  });
};

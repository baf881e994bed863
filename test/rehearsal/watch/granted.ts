import type { Template } from "../deploy/deploy.ts";
import { prefix } from "../deploy/settings.ts";
import { linesOf } from "../doors/mail.ts";
import type { Denied } from "../play/denied.ts";

type Judged = {
  readonly who: string;
  readonly action: string;
  readonly on: string;
  readonly allowed: boolean;
};

/** Who called: the function's name, which is the session's; nothing for a person or a service. */
const functionOf = ({ who }: Judged): string | undefined =>
  /:assumed-role\/[^/]+\/(.+)$/.exec(who)?.[1]?.match(new RegExp(`^${prefix}(.+)$`))?.[1];

const isOf = (name: string, { action, on }: Judged, denied: Denied): boolean =>
  denied.of.includes(name) &&
  denied.action === action &&
  new RegExp(`^${denied.on.replaceAll("*", ".*")}$`).test(on);

/** Every call of a function that its role did not let through, but for what was taken away from it on purpose. */
export const refusals = (calls: string, taken: readonly Denied[]): readonly string[] => {
  const refused = (linesOf(calls) as readonly Judged[]).flatMap((call) => {
    const name = functionOf(call);
    return call.allowed || !name ? [] : [{ name, call }];
  });
  const unmeant = refused.filter(({ name, call }) => !taken.some((denied) => isOf(name, call, denied)));
  const unfelt = taken.filter((denied) => !refused.some(({ name, call }) => isOf(name, call, denied)));
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
  for (const call of linesOf(calls) as readonly Judged[]) {
    const name = functionOf(call);
    if (!name) continue;
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

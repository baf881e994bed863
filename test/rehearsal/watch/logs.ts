import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Called, logs } from "../aws.ts";
import type { Template } from "../deploy/deploy.ts";

type Events = { readonly events: readonly { readonly message: string }[]; readonly nextToken?: string };

/** All that a function has logged. */
export const wholeLog = async (called: Called, logGroupName: string): Promise<string> => {
  const lines: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = JSON.parse(
      await logs(called, "FilterLogEvents", { logGroupName, ...(nextToken ? { nextToken } : {}) }),
    ) as Events;
    lines.push(...page.events.map(({ message }) => message));
    nextToken = page.nextToken;
  } while (nextToken);
  return lines.join("\n");
};

/** All that each function has logged so far, by the function's name. */
export const logsOf = async (
  called: Called,
  templates: readonly Template[],
): Promise<ReadonlyMap<string, string>> => {
  const names = templates
    .flatMap(({ Resources }) => Object.values(Resources))
    .filter(({ Type }) => Type === "AWS::Lambda::Function")
    .map(({ Properties }) => (Properties as { readonly FunctionName: string }).FunctionName);
  const found = new Map<string, string>();
  for (const name of names) found.set(name, await wholeLog(called, `/waymark/${name}`));
  return found;
};

/** Writes them into the folder of the rehearsal, for whoever looks what went wrong. */
export const keepLogs = (found: ReadonlyMap<string, string>, folder: string): void => {
  for (const [name, text] of found) writeFileSync(join(folder, `${name}.log`), text);
};

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linesOf } from "../doors/mail.ts";
import { account } from "../emulator/emulator.ts";
import { fromGuide } from "./guide.ts";
import { succeeds } from "./run-command.ts";
import { prefix } from "./settings.ts";

type Deploying = {
  readonly env: NodeJS.ProcessEnv;
  readonly settings: string;
  readonly folder: string;
  readonly unknown: string;
  readonly say: (line: string) => void;
};

export type Template = {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: object }>>;
};

export type Deployed = {
  /** The id of the API, which is its own name's first word. */
  readonly api: string;
  readonly templates: readonly Template[];
};

/** Deploys every stack anew, as after a changed setting or with a newer version. */
export const redeploy = async ({
  env,
  settings,
  folder,
}: Pick<Deploying, "env" | "settings" | "folder">): Promise<void> => {
  const command = fromGuide("npx cdk deploy --all", { "my-trust.json": settings });
  await succeeds(`${command} --require-approval never --output ${join(folder, "cdk.out")}`, env);
};

/** Bootstraps the account and deploys every stack, by the commands that the guide has. */
export const deployed = async ({ env, settings, folder, unknown, say }: Deploying): Promise<Deployed> => {
  await succeeds(fromGuide("npx cdk bootstrap", { ACCOUNT: account }), env);
  say("the account is bootstrapped");
  const [out, outputs] = [join(folder, "cdk.out"), join(folder, "outputs.json")];
  const command = fromGuide("npx cdk deploy --all", { "my-trust.json": settings });
  await succeeds(`${command} --require-approval never --output ${out} --outputs-file ${outputs}`, env);
  const templates = globSync(join(out, "*.template.json")).map(
    (file) => JSON.parse(readFileSync(file, "utf8")) as Template,
  );
  const resources = templates.flatMap((template) => Object.values(template.Resources));
  const nothing = linesOf(unknown) as readonly { readonly type: string }[];
  say(`${templates.length} stacks are deployed, ${resources.length} resources`);
  say(`made as nothing, because the emulator does not know them: ${nothing.map((n) => n.type).join(", ")}`);
  const told = JSON.parse(readFileSync(outputs, "utf8")) as Record<string, Record<string, string>>;
  const api = Object.entries(told[`${prefix}web`] ?? {}).find(([name]) => name.includes("Pages"))?.[1];
  if (api === undefined) throw new Error("the stack of the pages does not tell its API");
  return { api, templates };
};

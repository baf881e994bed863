import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { accessOf } from "#contracts/access.ts";
import { exampleFile, readSettings, type Settings } from "#infra/settings.ts";
import { waymark } from "#infra/stacks/waymark.ts";

/** Folders of the handlers that the stacks deploy. */
export const handlers = Object.keys(accessOf).sort();

export type Resource = {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: what CloudFormation holds has no type here
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};

export type Resources = ReadonlyArray<Resource & { readonly stack: string; readonly id: string }>;

export type Templates = ReadonlyArray<{
  readonly stack: string;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Export: { readonly Name: unknown } }>>;
  readonly Rules?: Readonly<
    Record<string, { readonly Assertions: ReadonlyArray<{ AssertDescription: string }> }>
  >;
}>;

/** The stacks' templates as `cdk synth` makes them, but without bundling: handlers are empty files here. */
export const templates = (changed: Partial<Settings> = {}, more?: (app: App) => void): Templates => {
  const folder = mkdtempSync(join(tmpdir(), "waymark-stacks-"));
  try {
    const context = { ...cdkContext(), "aws:cdk:bundling-stacks": [] };
    const app = new App({ context, outdir: join(folder, "out"), analyticsReporting: false });
    const settings = { ...readSettings(exampleFile), ...changed };
    waymark(app, { settings, functionsFolder: emptyHandlers(folder) });
    more?.(app);
    return app.synth().stacks.map((stack) => ({
      stack: stack.stackName,
      ...(stack.template as Omit<Templates[number], "stack">),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Every resource of every stack. */
export const synthesised = (): Resources =>
  templates().flatMap(({ stack, Resources }) =>
    Object.entries(Resources).map(([id, resource]) => ({ ...resource, id, stack })),
  );

export const ofType = (all: Resources, type: string): Resources => all.filter((r) => r.Type === type);

/** The example's settings as a file with changes would be read. */
export const settingsWith = (changed: Readonly<Record<string, unknown>>): Settings => {
  const folder = mkdtempSync(join(tmpdir(), "waymark-settings-"));
  try {
    const file = join(folder, "settings.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(exampleFile, "utf8")), ...changed }));
    return readSettings(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const cdkContext = (): Record<string, unknown> => JSON.parse(readFileSync("cdk.json", "utf8")).context;

const emptyHandlers = (folder: string): string => {
  writeFileSync(join(folder, "package-lock.json"), "{}");
  for (const handler of handlers) {
    mkdirSync(join(folder, "functions", handler), { recursive: true });
    writeFileSync(join(folder, "functions", handler, "handler.ts"), "export const handler = () => ({});\n");
  }
  return join(folder, "functions");
};

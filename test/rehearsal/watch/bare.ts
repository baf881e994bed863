import { globSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { bundling, standIns } from "#infra/constructs/functions/bundling.ts";

/** Clients of services, each with what makes one. */
const clients: Readonly<Record<string, string>> = {
  "@aws-sdk/client-dynamodb": "DynamoDBClient",
  "@aws-sdk/client-s3": "S3Client",
  "@aws-sdk/client-secrets-manager": "SecretsManagerClient",
  "@aws-sdk/client-ses": "SESClient",
  "@aws-sdk/client-sfn": "SFNClient",
};

/** A bundle of the product, and the bare one with the same clients: both files. */
export type Pair = { readonly name: string; readonly bundle: string; readonly bare: string };

const { format, target, minify, keepNames, mainFields, banner } = bundling;
const asDeployed = {
  ...{ bundle: true, platform: "node", logLevel: "silent", alias: standIns, banner: { js: banner } },
  ...{ format, target, minify, keepNames, mainFields },
} satisfies BuildOptions;

const clientsIn = ({ inputs }: Metafile["outputs"][string]): readonly string[] =>
  Object.keys(clients).filter((name) =>
    Object.keys(inputs).some((input) => input.includes(`node_modules/${name}/`)),
  );

/** A function that makes its clients and does nothing else; with a table it reads one row that is not there. */
const bareSource = (names: readonly string[]): string =>
  [
    ...names.map((name) => `import { ${clients[name]} } from "${name}";`),
    ...(names.includes("@aws-sdk/client-dynamodb")
      ? [
          'import { GetItemCommand } from "@aws-sdk/client-dynamodb";',
          "const table = new DynamoDBClient({});",
          "export const handler = ({ TableName, Key }) => table.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));",
        ]
      : ["export const handler = async () => undefined;"]),
    `export const others = [${names.map((name) => `new ${clients[name]}({})`).join(", ")}];`,
  ].join("\n");

/** Makes every bundle as it is deployed, and a bare one for each set of clients. */
export const pairsIn = async (folder: string): Promise<readonly Pair[]> => {
  const entries = globSync("functions/*/*/handler.ts").sort();
  const { metafile } = await build({
    ...asDeployed,
    ...{ entryPoints: entries, outdir: folder, outbase: "functions", metafile: true },
    outExtension: { ".js": ".mjs" },
  });
  const pairs: Pair[] = [];
  for (const [file, output] of Object.entries(metafile.outputs)) {
    if (!output.entryPoint) continue;
    const names = clientsIn(output);
    const bare = join(folder, `bare-${names.map((name) => clients[name]).join("-") || "nothing"}.mjs`);
    const stdin = { contents: bareSource(names), resolveDir: process.cwd() };
    await build({ ...asDeployed, stdin, outfile: bare });
    pairs.push({ name: output.entryPoint.split("/").at(-2) ?? "", bundle: file, bare });
  }
  return pairs;
};

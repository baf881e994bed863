import { fileURLToPath } from "node:url";
import { type BundlingOptions, LogLevel, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";

// Packages that are CommonJS inside still ask for `require`.
const requireInEsm =
  "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);";

const file = (path: string): string => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));

/** Left out of the bundles, by the file that stands in for it. */
export const standIns = {
  "brotli/decompress.js": file("letters/rendering/no-woff2.cjs"),
  "@aws-sdk/credential-provider-node": file("adapters/aws/lambda-credentials.ts"),
} as const;

/**
 * One ESM file a function, SDK included: loading it from the runtime is no faster. Without the condition `local`,
 * so `#host/…` are those on AWS.
 */
export const bundling = {
  format: OutputFormat.ESM,
  target: "node24",
  minify: true,
  // A fault, a step and a place in the log are called what they are called in the code.
  keepNames: true,
  mainFields: ["module", "main"],
  externalModules: [],
  esbuildArgs: Object.fromEntries(Object.entries(standIns).map(([name, file]) => [`--alias:${name}`, file])),
  banner: requireInEsm,
  logLevel: LogLevel.ERROR,
} satisfies BundlingOptions;

import { App } from "aws-cdk-lib";
import { exampleFile, readSettings, Unusable } from "./settings.ts";
import { waymark } from "./stacks/waymark.ts";

const app = new App();
const named: unknown = app.node.tryGetContext("settings");
try {
  const settings = readSettings(typeof named === "string" ? named : exampleFile);
  waymark(app, { settings, functionsFolder: "functions" });
} catch (fault) {
  if (!(fault instanceof Unusable)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}

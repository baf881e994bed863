import { App } from "aws-cdk-lib";
import { exampleFile, readSettings } from "./settings.ts";
import { waymark } from "./stacks/waymark.ts";

const app = new App();
const named: unknown = app.node.tryGetContext("settings");
const settings = readSettings(typeof named === "string" ? named : exampleFile);
waymark(app, { settings, functionsFolder: "functions" });

import { dirname, join, resolve } from "node:path";
import { Duration, Stack } from "aws-cdk-lib";
import { Architecture, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import type { Construct } from "constructs";
import type { Access } from "./access.ts";
import { alarm } from "./alarm.ts";
import { environment } from "./environment.ts";
import { functionLog } from "./function-log.ts";
import { functionRole } from "./function-role.ts";
import type { House } from "./house.ts";

export type HandlerProps = {
  /** Folder below `functions/`, whose last part names the function: `tasks/tend-gate`. */
  readonly handler: string;
  readonly may: Access;
  /** What people notice when it fails. */
  readonly failing: string;
  /** Default 30 seconds. */
  readonly timeout?: Duration;
  /** MiB; default 512. */
  readonly memory?: number;
};

// Packages that are CommonJS inside still ask for `require`.
const requireInEsm =
  "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);";

/** One handler as the house runs it: Node 24 on arm64, one ESM bundle, own role, own log, an alarm in plain words. */
export const handlerFunction = (scope: Construct, house: House, props: HandlerProps): NodejsFunction => {
  const name = props.handler.split("/").slice(1).join("-");
  const functionName = house.settings.prefix + name;
  const projectRoot = dirname(resolve(house.functionsFolder));
  const logGroup = functionLog(scope, `${name}-log`, house, functionName);

  const made = new NodejsFunction(scope, name, {
    functionName,
    projectRoot,
    depsLockFilePath: join(projectRoot, "package-lock.json"),
    entry: join(house.functionsFolder, props.handler, "handler.ts"),
    handler: "handler",
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: props.memory ?? 512,
    timeout: props.timeout ?? Duration.seconds(30),
    tracing: Tracing.ACTIVE,
    role: functionRole(scope, `${name}-role`, house, { may: props.may, logGroup }),
    logGroup,
    environment: environment(house, Stack.of(scope)),
    awsSdkConnectionReuse: false,
    bundling: {
      format: OutputFormat.ESM,
      target: "node24",
      minify: true,
      mainFields: ["module", "main"],
      externalModules: [],
      banner: requireInEsm,
    },
  });

  alarm(made, "Failing", house.watch.alarms, {
    metric: made.metricErrors({ period: Duration.minutes(5), statistic: "sum" }),
    threshold: 1,
    means: props.failing,
    runbook: "failing-function",
  });
  return made;
};

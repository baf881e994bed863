import { dirname, join, resolve } from "node:path";
import { Duration, Stack } from "aws-cdk-lib";
import { Architecture, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import type { Construct } from "constructs";
import { accessOf, type Handler } from "#contracts/access.ts";
import { alarm } from "../alarms/alarm.ts";
import type { House } from "../house.ts";
import { bundling } from "./bundling.ts";
import { environment } from "./environment.ts";
import { functionLog } from "./log.ts";
import { functionRole } from "./role.ts";

export type HandlerProps = {
  /** Folder below `functions/`, whose last part names the function: `tasks/tend-gate`. */
  readonly handler: Handler;
  /** What people notice when it fails. */
  readonly failing: string;
  /** Default 30 seconds. */
  readonly timeout?: Duration;
  /** MiB; default 512. */
  readonly memory?: number;
};

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
    role: functionRole(scope, `${name}-role`, house, { may: accessOf[props.handler], logGroup }),
    logGroup,
    environment: environment(house, Stack.of(scope)),
    awsSdkConnectionReuse: false,
    bundling,
  });

  alarm(made, "Failing", house.watch.alarms, {
    metric: made.metricErrors({ period: Duration.minutes(5), statistic: "sum" }),
    threshold: 1,
    means: props.failing,
    runbook: "failing-function",
  });
  return made;
};

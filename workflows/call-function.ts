import { Duration } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import * as sfn from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import type { Construct } from "constructs";
import type { TaskName } from "#contracts/machines.ts";

/** The functions that the machines call, by name: real ones in a stack, named ones on one machine. */
export type TaskFunctions = (task: TaskName) => IFunction;

type Call = {
  readonly function: IFunction;
  readonly payload: Readonly<Record<string, string>> | string;
  readonly comment: string;
  readonly assign?: Readonly<Record<string, string>>;
  /** Seconds, as a JSONata expression: the state waits for its task token that long. */
  readonly waitSeconds?: string;
};

/** A Task state that calls one of our functions, with our own retry: faults that pass heal without a person. */
export const callFunction = (scope: Construct, id: string, call: Call): LambdaInvoke => {
  const waiting = call.waitSeconds
    ? {
        integrationPattern: sfn.IntegrationPattern.WAIT_FOR_TASK_TOKEN,
        taskTimeout: sfn.Timeout.jsonata(call.waitSeconds),
        outputs: "{% $states.context.Execution.Input %}",
      }
    : { outputs: "{% $states.result.Payload %}" };
  const state = LambdaInvoke.jsonata(scope, id, {
    lambdaFunction: call.function,
    payload:
      typeof call.payload === "string"
        ? sfn.TaskInput.fromText(call.payload)
        : sfn.TaskInput.fromObject(call.payload),
    comment: call.comment,
    retryOnServiceExceptions: false,
    ...(call.assign ? { assign: call.assign } : {}),
    ...waiting,
  });
  return state.addRetry({
    errors: ["States.TaskFailed"],
    interval: Duration.seconds(2),
    backoffRate: 2,
    maxAttempts: 6,
    maxDelay: Duration.minutes(5),
    jitterStrategy: sfn.JitterType.FULL,
  }) as LambdaInvoke;
};

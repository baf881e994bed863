import { ArnFormat, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import {
  CustomerManagedEncryptionConfiguration,
  type IStateMachine,
  LogLevel,
  type StateMachine,
  type StateMachineProps,
} from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import { mayStartEncrypted } from "./access/runs.ts";
import { alarm } from "./alarms/alarm.ts";
import { acknowledgeWildcard } from "./findings/acknowledge.ts";
import type { House } from "./house.ts";

/** How every machine runs: own key, traced, every transition logged, but never what a state was given or gave. */
export const machineDefaults = (scope: Construct, id: string, name: string, house: House) =>
  ({
    encryptionConfiguration: new CustomerManagedEncryptionConfiguration(house.data.key, Duration.minutes(5)),
    tracingEnabled: true,
    logs: {
      destination: new LogGroup(scope, id, {
        // Under this prefix the service's own log policy never outgrows its limit.
        logGroupName: `/aws/vendedlogs/states/${name}`,
        retention: RetentionDays.THREE_MONTHS,
        encryptionKey: house.watch.key,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      level: LogLevel.ALL,
      includeExecutionData: false,
    },
  }) satisfies Partial<StateMachineProps>;

/** What the service itself asks of a machine's role. */
export const acknowledgeMachine = (machine: StateMachine, calls: readonly IFunction[]): void => {
  acknowledgeWildcard(machine, "*", "X-Ray and the delivery of logs know no resources.");
  for (const called of calls)
    acknowledgeWildcard(
      machine,
      `${called.functionArn}:*`,
      "Versions of the one function that the machine calls.",
    );
};

/** A machine that starts runs of another, which is encrypted too, and waits for them: their names are not known. */
export const startsRunsOf = (machine: StateMachine, child: IStateMachine, house: House): void => {
  machine.addToRolePolicy(mayStartEncrypted([child.stateMachineArn], house.data.key));
  const stack = Stack.of(machine);
  const name = stack.splitArn(child.stateMachineArn, ArnFormat.COLON_RESOURCE_NAME).resourceName;
  acknowledgeWildcard(
    machine,
    stack.formatArn({
      service: "states",
      resource: "execution",
      resourceName: `${name}*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
    "Runs of the one machine whose runs this one starts and waits for.",
  );
};

/** Rings when a run of the machine failed or timed out. */
export const watchMachine = (machine: StateMachine, house: House, means: string): void => {
  const period = { period: Duration.minutes(5), statistic: "sum" };
  const rings: ReadonlyArray<readonly [string, IMetric]> = [
    ["RunFailed", machine.metricFailed(period)],
    ["RunTimedOut", machine.metricTimedOut(period)],
  ];
  for (const [id, metric] of rings)
    alarm(machine, id, house.watch.alarms, { metric, threshold: 1, means, runbook: "failing-run" });
};

import { ArnFormat, type Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Access } from "#contracts/access.ts";
import { machineNames } from "#contracts/machines.ts";
import type { Settings } from "#infra/settings.ts";

/** The actions of Step Functions for each use of the port; test/infra/stacks/rights.test.ts names what makes each call. */
export const runActions = {
  start: { machine: ["states:StartExecution"], run: [] },
  answer: { machine: ["states:SendTaskSuccess"], run: [] },
  stop: { machine: [], run: ["states:StopExecution"] },
  redrive: { machine: [], run: ["states:RedriveExecution"] },
  describe: { machine: [], run: ["states:DescribeExecution"] },
  look: {
    machine: ["states:ListExecutions"],
    run: [
      "states:DescribeExecution",
      "states:GetExecutionHistory",
      "states:DescribeStateMachineForExecution",
    ],
  },
} as const;

/**
 * Starting, answering, stopping and looking at runs of our machines, whose ARNs are made of their fixed names: a
 * reference would close a circle, because the machines refer to the functions.
 */
export const mayUseRuns = (
  access: NonNullable<Access["runs"]>,
  settings: Settings,
  key: IKey,
  stack: Stack,
): readonly PolicyStatement[] => {
  const machines = machineNames.map((name) => machineArn(stack, settings.prefix + name));
  const of = (what: "machine" | "run") => access.flatMap((a) => [...runActions[a][what]]);
  const statement = (actions: string[], resources: string[]) =>
    actions.length > 0 ? [new PolicyStatement({ actions, resources })] : [];
  return [
    ...statement(of("machine"), machines),
    ...statement(of("run"), ownRuns(settings, stack)),
    mayStartEncrypted(machines, key),
  ];
};

/** What the caller of a machine with a key of our own needs besides: its data key, for that machine only. */
export const mayStartEncrypted = (machines: string[], key: IKey): PolicyStatement =>
  new PolicyStatement({
    actions: ["kms:Decrypt", "kms:GenerateDataKey"],
    resources: [key.keyArn],
    conditions: { StringEquals: { "kms:EncryptionContext:aws:states:stateMachineArn": machines } },
  });

export const machineArn = (stack: Stack, name: string): string =>
  stack.formatArn({
    service: "states",
    resource: "stateMachine",
    resourceName: name,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** All runs of our machines. */
export const ownRuns = ({ prefix }: Settings, stack: Stack): string[] =>
  machineNames.map((name) =>
    stack.formatArn({
      service: "states",
      resource: "execution",
      resourceName: `${prefix}${name}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
  );

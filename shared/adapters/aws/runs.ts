import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandInput,
  DescribeStateMachineForExecutionCommand,
  type DescribeStateMachineForExecutionCommandInput,
  GetExecutionHistoryCommand,
  type GetExecutionHistoryCommandInput,
  ListExecutionsCommand,
  type ListExecutionsCommandInput,
  RedriveExecutionCommand,
  type RedriveExecutionCommandInput,
  SendTaskSuccessCommand,
  type SendTaskSuccessCommandInput,
  type SFNClient,
  StartExecutionCommand,
  type StartExecutionCommandInput,
  StopExecutionCommand,
  type StopExecutionCommandInput,
} from "@aws-sdk/client-sfn";
import type { Runs } from "#ports/runs.ts";
import { runsOver, type StatesCall } from "../runs/over-states.ts";

/** Each operation that the port uses, sent by its own command. */
const senders = (client: SFNClient): Readonly<Record<string, (input: object) => Promise<unknown>>> => ({
  StartExecution: (input) => client.send(new StartExecutionCommand(input as StartExecutionCommandInput)),
  SendTaskSuccess: (input) => client.send(new SendTaskSuccessCommand(input as SendTaskSuccessCommandInput)),
  StopExecution: (input) => client.send(new StopExecutionCommand(input as StopExecutionCommandInput)),
  RedriveExecution: (input) =>
    client.send(new RedriveExecutionCommand(input as RedriveExecutionCommandInput)),
  DescribeExecution: (input) =>
    client.send(new DescribeExecutionCommand(input as DescribeExecutionCommandInput)),
  ListExecutions: (input) => client.send(new ListExecutionsCommand(input as ListExecutionsCommandInput)),
  GetExecutionHistory: (input) =>
    client.send(new GetExecutionHistoryCommand(input as GetExecutionHistoryCommandInput)),
  DescribeStateMachineForExecution: (input) =>
    client.send(
      new DescribeStateMachineForExecutionCommand(input as DescribeStateMachineForExecutionCommandInput),
    ),
});

const callOver = (client: SFNClient): StatesCall => {
  const send = senders(client);
  return async (operation, input) => {
    const sender = send[operation];
    if (sender === undefined) throw new Error(`the runs port has no operation ${operation}`);
    return sender(input);
  };
};

/** Runs on Step Functions. `arnOf` gives a state machine's ARN by the name that the product uses for it. */
export const awsRuns = (client: SFNClient, arnOf: (machine: string) => string): Runs =>
  runsOver(callOver(client), arnOf);

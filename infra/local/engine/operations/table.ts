import { ServiceFault } from "../faults.ts";
import type { Kernel } from "../kernel.ts";
import {
  describeExecution,
  describeStateMachineForExecution,
  listExecutions,
  startExecution,
  stopExecution,
} from "./executions.ts";
import { getExecutionHistory } from "./history.ts";
import { type Input, inputOf } from "./input.ts";
import {
  createStateMachine,
  deleteStateMachine,
  describeStateMachine,
  listStateMachines,
  updateStateMachine,
  validateStateMachineDefinition,
} from "./machines.ts";
import { redriveExecution } from "./redrive.ts";
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from "./tasks.ts";

type Operation = (kernel: Kernel, input: Input) => unknown;

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["CreateStateMachine", createStateMachine],
  ["UpdateStateMachine", updateStateMachine],
  ["DeleteStateMachine", deleteStateMachine],
  ["DescribeStateMachine", describeStateMachine],
  ["ListStateMachines", listStateMachines],
  ["ValidateStateMachineDefinition", validateStateMachineDefinition],
  ["StartExecution", startExecution],
  ["StopExecution", stopExecution],
  ["RedriveExecution", redriveExecution],
  ["DescribeExecution", describeExecution],
  ["ListExecutions", listExecutions],
  ["GetExecutionHistory", getExecutionHistory],
  ["DescribeStateMachineForExecution", describeStateMachineForExecution],
  ["SendTaskSuccess", sendTaskSuccess],
  ["SendTaskFailure", sendTaskFailure],
  ["SendTaskHeartbeat", sendTaskHeartbeat],
]);

/** What does the operation of that name; one that the service has and this engine has not is refused too. */
export const operationNamed =
  (name: string) =>
  (kernel: Kernel, given: unknown): unknown => {
    const operation = OPERATIONS.get(name);
    if (operation !== undefined) return operation(kernel, inputOf(given));
    throw new ServiceFault("UnknownOperationException", `The embedded engine has no operation ${name}`);
  };

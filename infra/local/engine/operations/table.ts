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

/** Operations of the service that are refused by name, and why. */
const NOT_HERE: readonly (readonly [RegExp, string])[] = [
  [/Alias(es)?$|Version(s)?$/, "state machines have no versions and aliases here"],
  [/Activit(y|ies)$|^GetActivityTask$/, "there are no activities here"],
  [/MapRuns?$/, "there are no distributed Map states here"],
  [/^StartSyncExecution$/, "there are no Express state machines here"],
  [/Resource$/, "nothing has tags here"],
];

const whyNot = (name: string): string => {
  const reason = NOT_HERE.find(([names]) => names.test(name))?.[1];
  return reason === undefined ? "" : `: ${reason}`;
};

/** What does the operation of that name; one that the service has and this engine has not is refused too. */
export const operationNamed =
  (name: string) =>
  (kernel: Kernel, given: unknown): unknown => {
    const operation = OPERATIONS.get(name);
    if (operation !== undefined) return operation(kernel, inputOf(given));
    throw new ServiceFault("UnknownOperationException", `The embedded engine has no ${name}${whyNot(name)}`);
  };

import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import { failedStatuses } from "#contracts/service-events/run-events.ts";
import type { House } from "../house.ts";
import { toldOf } from "./told-of.ts";

/** Runs that end before their end are told of by the service itself, so that nobody waits for the hourly look. */
export const noteFailedRuns = (scope: Construct, house: House, machines: readonly StateMachine[]): void =>
  toldOf(scope, "FailedRuns", house, {
    handler: "run-events/note-failed",
    letters: "note-failed",
    means: "A placement's run has ended before its end, and nobody has been told or has started it again.",
    name: "failed-runs",
    description: "Runs that failed, timed out or were aborted.",
    eventPattern: {
      source: ["aws.states"],
      detailType: ["Step Functions Execution Status Change"],
      detail: {
        stateMachineArn: machines.map((machine) => machine.stateMachineArn),
        status: [...failedStatuses],
      },
    },
  });

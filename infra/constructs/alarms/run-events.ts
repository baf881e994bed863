import { Duration } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import { failedStatuses } from "#contracts/service-events/run-events.ts";
import { handlerFunction } from "../functions/handler-function.ts";
import type { House } from "../house.ts";
import { deadLetters, layAside } from "./dead-letters.ts";

/** Runs that end before their end are told of by the service itself, so that nobody waits for the hourly look. */
export const noteFailedRuns = (scope: Construct, house: House, machines: readonly StateMachine[]): void => {
  const means =
    "A placement's run has ended before its end, and nobody has been told or has started it again.";
  const note = handlerFunction(scope, house, {
    handler: "run-events/note-failed",
    timeout: Duration.minutes(1),
    failing: means,
  });
  const letters = deadLetters(note, "Letters", {
    of: "note-failed",
    key: house.watch.key,
    alarms: house.watch.alarms,
    means,
  });
  layAside(letters, note, house.watch.key);
  new Rule(scope, "FailedRuns", {
    ruleName: `${house.settings.prefix}failed-runs`,
    description: "Runs that failed, timed out or were aborted.",
    eventPattern: {
      source: ["aws.states"],
      detailType: ["Step Functions Execution Status Change"],
      detail: {
        stateMachineArn: machines.map((machine) => machine.stateMachineArn),
        status: [...failedStatuses],
      },
    },
    targets: [
      new LambdaFunction(note, {
        deadLetterQueue: letters,
        retryAttempts: 5,
        maxEventAge: Duration.hours(6),
      }),
    ],
  });
};

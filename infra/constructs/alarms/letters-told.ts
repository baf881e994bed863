import { Duration } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { Construct } from "constructs";
import { alarmOfQueue, letterQueues } from "#contracts/service-events/laid-aside.ts";
import { handlerFunction } from "../functions/handler-function.ts";
import type { House } from "../house.ts";
import { deadLetters, layAside } from "./dead-letters.ts";

/** What was laid aside is a task of the administrator from the moment its alarm rings until the queue is empty. */
export const noteLaidAside = (scope: Construct, house: House): void => {
  const { prefix } = house.settings;
  const means = "Something was laid aside and not done, and nobody at the school has been told.";
  const note = handlerFunction(scope, house, {
    handler: "alarms/note-laid-aside",
    timeout: Duration.minutes(1),
    failing: means,
  });
  const letters = deadLetters(note, "Letters", {
    of: "note-laid-aside",
    key: house.watch.key,
    alarms: house.watch.alarms,
    means,
  });
  layAside(letters, note, house.watch.key);
  new Rule(scope, "LaidAside", {
    ruleName: `${prefix}laid-aside`,
    description: "Queues of what was laid aside: the first letter, and the last one gone.",
    eventPattern: {
      source: ["aws.cloudwatch"],
      detailType: ["CloudWatch Alarm State Change"],
      detail: {
        alarmName: letterQueues.map((queue) => alarmOfQueue(prefix, queue)),
        state: { value: ["ALARM", "OK"] },
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

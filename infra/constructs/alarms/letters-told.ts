import type { Construct } from "constructs";
import { alarmOfQueue, letterQueues } from "#contracts/service-events/laid-aside.ts";
import type { House } from "../house.ts";
import { toldOf } from "./told-of.ts";

/** What was laid aside is a task of the administrator from the moment its alarm rings until the queue is empty. */
export const noteLaidAside = (scope: Construct, house: House): void =>
  toldOf(scope, "LaidAside", house, {
    handler: "alarms/note-laid-aside",
    letters: "note-laid-aside",
    means: "Something was laid aside and not done, and nobody at the school has been told.",
    name: "laid-aside",
    description: "Queues of what was laid aside: the first letter, and the last one gone.",
    eventPattern: {
      source: ["aws.cloudwatch"],
      detailType: ["CloudWatch Alarm State Change"],
      detail: {
        alarmName: letterQueues.map((queue) => alarmOfQueue(house.settings.prefix, queue)),
        state: { value: ["ALARM", "OK"] },
      },
    },
  });

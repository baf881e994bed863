import { Stack } from "aws-cdk-lib";
import { CfnRule } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import type { House } from "../house.ts";

/** What takes a key away: at once, or in thirty days. */
const takenAway = ["DisableKey", "ScheduleKeyDeletion"] as const;

const told =
  "Pages show errors and nothing can be recorded, or will not be in thirty days: a key that the records lie under was switched off. What to do: infra/runbook.md#a-lost-key";

/**
 * Keys have no measure of their own: the account's trail tells of who switches one off. It is told in words of our own, since what
 * the trail says names a person.
 */
export const watchKeys = (scope: Construct, { settings, data, watch }: House): void => {
  new CfnRule(scope, "KeySwitchedOff", {
    name: `${settings.prefix}key-switched-off`,
    description: "A key of the records was disabled, or is to be deleted.",
    eventPattern: {
      source: ["aws.kms"],
      "detail-type": ["AWS API Call via CloudTrail"],
      detail: {
        eventSource: ["kms.amazonaws.com"],
        eventName: [...takenAway],
        resources: { ARN: [data.key, data.vaultKey, watch.key].map((key) => key.keyArn) },
      },
    },
    targets: [
      {
        id: "Told",
        arn: watch.topic.topicArn,
        inputTransformer: { inputTemplate: Stack.of(scope).toJsonString(told) },
      },
    ],
  });
};

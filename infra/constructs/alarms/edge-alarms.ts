import { Duration, Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Settings } from "#infra/settings.ts";
import { limitRules } from "../firewall.ts";
import { alarm } from "./alarm.ts";

const means = {
  EachAddress: "Everybody at one school sees “too many requests” and cannot work.",
  Strangers:
    "At one address nobody can sign in or open a mailed link for some minutes, or somebody guesses codes.",
} as const;

/**
 * What the firewall turns away is measured in us-east-1 only, and an alarm tells only a topic of its own region. It holds the
 * alarm's own words, and no id.
 */
export const watchFirewall = (scope: Construct, { prefix, alarmsTo }: Settings): void => {
  const topic = new Topic(scope, "Alarms", { topicName: `${prefix}edge-alarms`, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: "AlarmsOfThisAccount",
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  );
  topic.addSubscription(new EmailSubscription(alarmsTo));
  for (const rule of limitRules)
    alarm(
      scope,
      `Blocked${rule}`,
      { action: new SnsAction(topic), prefix },
      {
        metric: new Metric({
          namespace: "AWS/WAFV2",
          metricName: "BlockedRequests",
          dimensionsMap: { WebACL: `${prefix}edge`, Rule: `${prefix}${rule}` },
          period: Duration.minutes(5),
          statistic: "sum",
        }),
        threshold: 1,
        means: means[rule],
        runbook: "pages-failing",
      },
    );
};

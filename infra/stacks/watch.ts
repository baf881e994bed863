import { Stack } from "aws-cdk-lib";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Alarms } from "../constructs/alarms/alarm.ts";
import { costAlarm } from "../constructs/alarms/cost-alarm.ts";
import { houseKey } from "../constructs/house-key.ts";
import { type HouseStackProps, houseStack } from "../constructs/house-stack.ts";

/** Services that write what we read afterwards: alarms, events of mails and of runs. */
const writers = ["cloudwatch", "events", "ses", "sns"] as const;

/** What everything else is watched by: the key of logs and letters, and the topic that alarms go to. */
export class WatchStack extends Stack {
  readonly key: Key;
  readonly alarms: Alarms;
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: HouseStackProps) {
    super(scope, id, houseStack(props));
    const { prefix, alarmsTo } = props.settings;

    this.key = houseKey(this, "Key", `${prefix}watch`, "Logs, alarms and dead letters: ids only, no names.");
    this.key.addToResourcePolicy(this.logsMayUseIt());
    this.key.addToResourcePolicy(this.writersMayUseIt());

    const topic = new Topic(this, "Alarms", {
      topicName: `${prefix}alarms`,
      masterKey: this.key,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: "AlarmsOfThisAccount",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: "EventsOfThisAccount",
        principals: [new ServicePrincipal("events.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
    topic.addSubscription(new EmailSubscription(alarmsTo));
    costAlarm(this, props.settings);
    this.topic = topic;
    this.alarms = { action: new SnsAction(topic), prefix };
  }

  private logsMayUseIt(): PolicyStatement {
    return new PolicyStatement({
      sid: "LogsOfThisAccount",
      principals: [new ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
      actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
      resources: ["*"],
      conditions: {
        ArnLike: { "kms:EncryptionContext:aws:logs:arn": this.formatArn({ service: "logs", resource: "*" }) },
      },
    });
  }

  private writersMayUseIt(): PolicyStatement {
    return new PolicyStatement({
      sid: "WritersOfThisAccount",
      principals: writers.map((service) => new ServicePrincipal(`${service}.amazonaws.com`)),
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceAccount": this.account } },
    });
  }
}

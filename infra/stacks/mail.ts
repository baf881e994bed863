import { Duration, Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { mailDomain } from "../constructs/access/services.ts";
import { alarm } from "../constructs/alarms/alarm.ts";
import { deadLetters, layAside } from "../constructs/alarms/dead-letters.ts";
import { configurationSetName } from "../constructs/functions/environment.ts";
import { handlerFunction } from "../constructs/functions/handler-function.ts";
import type { House } from "../constructs/house.ts";
import { houseStack } from "../constructs/house-stack.ts";

/** What becomes of a mail. Opens and clicks are nobody's business: they would follow parents about. */
const events = [
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY_DELAY,
];

/** Sending by SES, and what it says of each mail afterwards. */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, house: House) {
    super(scope, id, houseStack(house));
    const configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      configurationSetName: configurationSetName(house.settings.prefix),
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    new EmailIdentity(this, "Domain", {
      identity: Identity.domain(mailDomain(house.settings)),
      mailFromDomain: `bounce.${mailDomain(house.settings)}`,
      configurationSet,
    });
    configurationSet.addEventDestination("Events", {
      destination: EventDestination.snsTopic(this.recorded(house)),
      events,
    });
    this.watchReputation(house);
  }

  private recorded(house: House): Topic {
    const { prefix } = house.settings;
    const means = "Bounced mails are not noticed: a notice that did not arrive may count as given.";
    const record = handlerFunction(this, house, {
      handler: "mail-events/record",
      failing: means,
    });
    const topic = new Topic(this, "Topic", {
      topicName: `${prefix}mail-events`,
      masterKey: house.watch.key,
      enforceSSL: true,
    });
    const letters = deadLetters(this, "Letters", {
      of: "mail-events",
      key: house.watch.key,
      alarms: house.watch.alarms,
      means,
    });
    // By name: news of any other topic is refused, and topic and function do not need one another.
    record.addEnvironment(
      "MAIL_TOPIC_ARN",
      Stack.of(this).formatArn({ service: "sns", resource: `${prefix}mail-events` }),
    );
    layAside(letters, record, house.watch.key);
    // What the topic could not even hand over goes to the same place.
    topic.addSubscription(new LambdaSubscription(record, { deadLetterQueue: letters }));
    return topic;
  }

  /** SES pauses an account at 10% bounces or 0.5% complaints; people should know long before. */
  private watchReputation({ watch }: House): void {
    const rates = [
      ["BounceRate", 0.02],
      ["ComplaintRate", 0.0005],
    ] as const;
    for (const [rate, threshold] of rates)
      alarm(this, rate, watch.alarms, {
        metric: new Metric({
          namespace: "AWS/SES",
          metricName: `Reputation.${rate}`,
          period: Duration.hours(1),
          statistic: "max",
        }),
        threshold,
        means: "Mails come back or are called spam; SES may stop sending for every school.",
        runbook: "mail-reputation",
      });
  }
}

import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { type Alarms, alarm } from "./alarm.ts";

export type DeadLetterProps = {
  readonly queueName: string;
  readonly key: IKey;
  readonly alarms: Alarms;
  /** What people notice while letters lie here. */
  readonly means: string;
};

/** Where an asynchronous edge leaves what it could not deliver; infra/runbook.md says how to replay it. */
export const deadLetters = (scope: Construct, id: string, props: DeadLetterProps): Queue => {
  const queue = new Queue(scope, id, {
    queueName: props.queueName,
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: props.key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(
    queue,
    "SQS3",
    "This queue is itself the dead-letter queue; its alarm rings on the first message.",
  );
  alarm(queue, "Waiting", props.alarms, {
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: "max" }),
    threshold: 1,
    means: props.means,
    runbook: "dead-letters",
  });
  return queue;
};

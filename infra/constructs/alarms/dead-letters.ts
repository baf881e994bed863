import { Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { IEventSourceDlq, IFunction } from "aws-cdk-lib/aws-lambda";
import { type IQueue, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { alarmOfQueue, type LetterQueue } from "#contracts/service-events/laid-aside.ts";
import { mayUseKey } from "../access/access.ts";
import { acknowledge } from "../findings/acknowledge.ts";
import { type Alarms, alarm } from "./alarm.ts";

export type DeadLetterProps = {
  readonly of: LetterQueue;
  readonly key: IKey;
  readonly alarms: Alarms;
  /** What people notice while letters lie here. */
  readonly means: string;
};

/**
 * Where an asynchronous edge leaves what it could not deliver; infra/runbook.md says how to replay it. Its alarm is told of
 * by its name, and is a task of the administrator (`laid-aside.ts`).
 */
export const deadLetters = (scope: Construct, id: string, props: DeadLetterProps): Queue => {
  const name = alarmOfQueue(props.alarms.prefix, props.of);
  const queue = new Queue(scope, id, {
    queueName: name,
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
    name,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: "max" }),
    threshold: 1,
    means: props.means,
    runbook: "dead-letters",
  });
  return queue;
};

/** Lets a function put what it could not do into its queue, by two rights and no wildcard. */
export const laidInto = (letters: IQueue, consumer: IFunction, key: IKey): IEventSourceDlq => {
  consumer.addToRolePolicy(
    new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [letters.queueArn] }),
  );
  consumer.addToRolePolicy(mayUseKey(key, "sqs", Stack.of(consumer)));
  return { bind: () => ({ destination: letters.queueArn }) };
};

/**
 * A function that nobody waits for: its caller counts the call as made once Lambda has taken it, and Lambda drops it
 * after its third failure unless it is told where to lay it aside.
 */
export const layAside = (letters: IQueue, called: IFunction, key: IKey): void =>
  called.configureAsyncInvoke({ onFailure: laidInto(letters, called, key), retryAttempts: 2 });

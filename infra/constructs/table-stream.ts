import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, type FilterCriteria, StartingPosition } from "aws-cdk-lib/aws-lambda";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import type { LetterQueue } from "#contracts/service-events/laid-aside.ts";
import { alarm } from "./alarms/alarm.ts";
import { deadLetters, laidInto } from "./alarms/dead-letters.ts";
import type { House } from "./house.ts";
import type { StoredTable } from "./table-plans.ts";

export type TableStreamProps = {
  readonly table: StoredTable;
  /** Where what keeps failing is laid aside. */
  readonly letters: LetterQueue;
  readonly filters: ReadonlyArray<ReturnType<typeof FilterCriteria.filter>>;
  /** So long records are gathered, where what comes together is done together; at once without it. */
  readonly gathers?: Duration;
  /** What people notice while records lie in the dead-letter queue. */
  readonly lost: string;
  /** What people notice while records come late. */
  readonly late: string;
};

/**
 * A function fed by a table's stream: a record that keeps failing is cut out of its batch and laid aside after five
 * tries, so that it never holds up the others.
 */
export const tableStream = (house: House, consumer: NodejsFunction, props: TableStreamProps): void => {
  const streamArn = props.table.tableStreamArn as string;
  const letters = deadLetters(consumer, "Letters", {
    of: props.letters,
    key: house.watch.key,
    alarms: house.watch.alarms,
    means: props.lost,
  });
  consumer.addToRolePolicy(
    new PolicyStatement({
      actions: [
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams",
      ],
      resources: [streamArn],
    }),
  );

  new EventSourceMapping(consumer, "Feed", {
    target: consumer,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 25,
    ...(props.gathers ? { maxBatchingWindow: props.gathers } : {}),
    parallelizationFactor: 4,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 5,
    maxRecordAge: Duration.hours(23),
    filters: [...props.filters],
    onFailure: laidInto(letters, consumer, house.watch.key),
  });
  alarm(consumer, "Late", house.watch.alarms, {
    metric: new Metric({
      namespace: "AWS/Lambda",
      metricName: "IteratorAge",
      dimensionsMap: { FunctionName: consumer.functionName },
      period: Duration.minutes(5),
      statistic: "max",
    }),
    threshold: Duration.minutes(10).toMilliseconds(),
    means: props.late,
    runbook: "late-stream",
  });
};

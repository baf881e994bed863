import { RemovalPolicy } from "aws-cdk-lib";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { House } from "../house.ts";

/** The log of one function: ids and plain facts, kept for a term and encrypted with a key of our own. */
export const functionLog = (scope: Construct, id: string, house: House, functionName: string): LogGroup =>
  new LogGroup(scope, id, {
    logGroupName: `/waymark/${functionName}`,
    retention: RetentionDays.THREE_MONTHS,
    encryptionKey: house.watch.key,
    removalPolicy: RemovalPolicy.DESTROY,
  });

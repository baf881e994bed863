import { RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  CfnDelivery,
  CfnDeliveryDestination,
  CfnDeliverySource,
  LogGroup,
  RetentionDays,
} from "aws-cdk-lib/aws-logs";

/** Neither paths (they hold tokens) nor addresses of clients (the log lies outside the United Kingdom). */
const fields = [
  "timestamp(ms)",
  "x-edge-location",
  "cs-method",
  "sc-status",
  "sc-bytes",
  "time-taken",
  "x-edge-result-type",
  "ssl-protocol",
  "cs-protocol-version",
];

/** How the pages are reached from outside, in figures that are about nobody. */
export const distributionLog = (distribution: Distribution, prefix: string): void => {
  const stack = Stack.of(distribution);
  const log = new LogGroup(distribution, "Log", {
    logGroupName: `/waymark/${prefix}edge`,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  log.grantWrite(new ServicePrincipal("delivery.logs.amazonaws.com"));

  const source = new CfnDeliverySource(distribution, "LogSource", {
    name: `${prefix}edge`,
    logType: "ACCESS_LOGS",
    resourceArn: stack.formatArn({
      service: "cloudfront",
      region: "",
      resource: "distribution",
      resourceName: distribution.distributionId,
    }),
  });
  const destination = new CfnDeliveryDestination(distribution, "LogDestination", {
    name: `${prefix}edge`,
    destinationResourceArn: log.logGroupArn,
    outputFormat: "json",
  });
  new CfnDelivery(distribution, "LogDelivery", {
    deliverySourceName: source.ref,
    deliveryDestinationArn: destination.attrArn,
    recordFields: fields,
  });
};

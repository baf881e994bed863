import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { House } from "../house.ts";
import { alarm } from "./alarm.ts";

/**
 * Rings when mails that were tried go on waiting, and when one waits long that nobody even tried: the tick counts them every five
 * minutes. When mail itself is down nobody
 * can be told by the product's own mails; the alarm goes by another way.
 */
export const watchStuckMails = (tick: NodejsFunction, house: House): void => {
  const named = { metricNamespace: "Waymark", metricName: `${house.settings.prefix}mails-stuck` };
  new MetricFilter(tick, "Stuck", {
    logGroup: tick.logGroup,
    filterPattern: FilterPattern.stringValue("$.message", "=", "Swept"),
    metricValue: "$.stuck",
    ...named,
  });
  const aged = { metricNamespace: "Waymark", metricName: `${house.settings.prefix}mails-oldest` };
  new MetricFilter(tick, "Oldest", {
    logGroup: tick.logGroup,
    filterPattern: FilterPattern.stringValue("$.message", "=", "Swept"),
    metricValue: "$.oldest",
    ...aged,
  });
  alarm(tick, "OutboxOld", house.watch.alarms, {
    metric: new Metric({
      namespace: aged.metricNamespace,
      metricName: aged.metricName,
      period: Duration.minutes(5),
      statistic: "max",
    }),
    threshold: 45,
    means: "A mail to a parent, provider or member of staff has waited for three quarters of an hour.",
    runbook: "mail-stands-still",
  });
  alarm(tick, "MailsStuck", house.watch.alarms, {
    metric: new Metric({
      namespace: named.metricNamespace,
      metricName: named.metricName,
      period: Duration.minutes(5),
      statistic: "max",
    }),
    threshold: 1,
    periods: 3,
    means: "Mails to parents, providers or staff have not gone out for a quarter of an hour.",
    runbook: "mail-stands-still",
  });
};

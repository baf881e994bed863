import { Duration } from "aws-cdk-lib";
import { MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { House } from "../house.ts";
import { alarm } from "./alarm.ts";

const fiveMinutes = { period: Duration.minutes(5), statistic: "sum" } as const;

/** The tables that people's work goes through; an alarm takes ten measures, two of each. */
const busy = ["ledger", "views", "effects", "vault", "audit"] as const;

const turnedAway = (what: "Read" | "Write", TableName: string): Metric =>
  new Metric({
    namespace: "AWS/DynamoDB",
    metricName: `${what}ThrottleEvents`,
    dimensionsMap: { TableName },
    ...fiveMinutes,
  });

/** What the account or a table turns away because there is no room for it just now. */
export const watchRoom = (scope: Construct, { data, watch }: House): void => {
  alarm(scope, "FunctionsTurnedAway", watch.alarms, {
    // Without a name it counts every function of the account and region: they share one room.
    metric: new Metric({ namespace: "AWS/Lambda", metricName: "Throttles", ...fiveMinutes }),
    threshold: 1,
    means: "Some people see an error page, and mails and lists come late: too few functions may run at once.",
    runbook: "too-little-room",
  });
  const measures = Object.fromEntries(
    busy.flatMap((name) => [
      [`${name}R`, turnedAway("Read", data.tables[name].tableName)],
      [`${name}W`, turnedAway("Write", data.tables[name].tableName)],
    ]),
  );
  alarm(scope, "TablesTurnedAway", watch.alarms, {
    metric: new MathExpression({
      expression: Object.keys(measures)
        .map((id) => `FILL(${id}, 0)`)
        .join(" + "),
      usingMetrics: measures,
      period: fiveMinutes.period,
      label: "Reads and writes turned away",
    }),
    threshold: 1,
    // A table grows into more by itself within minutes.
    periods: 2,
    means: "People wait for pages, or see an error and must save again: a table takes no more just now.",
    runbook: "too-little-room",
  });
};

import {
  Alarm,
  ComparisonOperator,
  type IAlarmAction,
  type IMetric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";

/** Who is told, and the chapters of infra/runbook.md that an alarm may point at. */
export type Alarms = { readonly action: IAlarmAction; readonly prefix: string };
export type Chapter =
  | "a-lost-key"
  | "dead-letters"
  | "failing-function"
  | "failing-run"
  | "late-stream"
  | "mail-reputation"
  | "mail-stands-still"
  | "pages-failing"
  | "silent-tick"
  | "tampering"
  | "too-little-room";

export type AlarmProps = {
  readonly metric: IMetric;
  readonly threshold: number;
  /** What people at the school notice: the first words of the alarm. */
  readonly means: string;
  readonly runbook: Chapter;
  /** Default: at or above the threshold. */
  readonly below?: boolean;
  /** Where it is told of by its name. */
  readonly name?: string;
  /** Periods in a row; default 1. */
  readonly periods?: number;
};

/** An alarm that says whom it hurts and what to do. */
export const alarm = (scope: Construct, id: string, alarms: Alarms, props: AlarmProps): void => {
  new Alarm(scope, id, {
    ...(props.name ? { alarmName: props.name } : {}),
    metric: props.metric,
    threshold: props.threshold,
    evaluationPeriods: props.periods ?? 1,
    comparisonOperator: props.below
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: props.below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    alarmDescription: `${props.means} What to do: infra/runbook.md#${props.runbook}`,
  }).addAlarmAction(alarms.action);
};

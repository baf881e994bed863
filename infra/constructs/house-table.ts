import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { PolicyDocument } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { nobodyRewritesAt, type TablePlan } from "./table-plans.ts";

export type HouseTableProps = {
  readonly tableName: string;
  readonly key: IKey;
  readonly plan: TablePlan;
};

/** A table as the house keeps them: own key, 35 days of point-in-time recovery, not deletable by mistake. */
export const houseTable = (scope: Construct, id: string, props: HouseTableProps): Table =>
  new Table(scope, id, {
    tableName: props.tableName,
    partitionKey: { name: "pk", type: AttributeType.STRING },
    sortKey: { name: "sk", type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: props.key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    ...(props.plan.until ? { timeToLiveAttribute: props.plan.until } : {}),
    ...(props.plan.stream ? { stream: StreamViewType[props.plan.stream] } : {}),
    ...(props.plan.appendOnly ? { resourcePolicy: nobodyRewrites() } : {}),
  });

const nobodyRewrites = (): PolicyDocument => PolicyDocument.fromJson(nobodyRewritesAt("*"));
